import { fileURLToPath } from 'node:url';
import { readInstitutions } from '../evidence/institutions.ts';
import type { RegisterRow } from '../evidence/register-row.ts';
import { fileOnDisk } from '../evidence/source-file.ts';
import { successions } from '../evidence/successions.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/dunmere-2025/', import.meta.url));
/** Not a code of any local authority, so that nobody takes the city for theirs. */
export const LA_CODE = '999';

/** An institution as the form asks for it. */
export interface FormInstitution {
  name: string;
  kind: string;
  phases: string[];
  urn: string;
  laestab: string;
  ukprn: string;
  earlierUrns: string;
}

/** The institutions of Dunmere, from the register of the example that ships with Waymark: one made-up city everywhere. */
export async function madeUpInstitutions(): Promise<FormInstitution[]> {
  const read = (name: string) => readInstitutions(fileOnDisk(`${EXAMPLE}${name}`, name), new Set([LA_CODE]));
  const [{ institutions }, { links }] = await Promise.all([read('register.csv'), read('links.csv')]);
  const next = successions(links);
  return institutions.filter(({ urn }) => !next.has(urn)).map((row) => asTyped(row, earlierOf(row.urn, next)));
}

function earlierOf(urn: string, next: ReadonlyMap<string, string>): string[] {
  return [...next].filter(([, later]) => later === urn).map(([earlier]) => earlier);
}

function asTyped({ name, kind, phases, urn, laestab, ukprn }: RegisterRow, earlier: string[]): FormInstitution {
  const leavers = Object.entries(phases).flatMap(([phase, has]) => (has ? [phase] : []));
  return {
    name,
    kind: kind === 'unknown' ? 'mainstream' : kind,
    phases: leavers.length > 0 ? leavers : ['neither'],
    urn,
    laestab: laestab ?? '',
    ukprn: ukprn ?? '',
    earlierUrns: earlier.join(', '),
  };
}
