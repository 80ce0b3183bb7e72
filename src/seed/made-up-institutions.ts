import { fileURLToPath } from 'node:url';
import { readInstitutions } from '../evidence/institutions.ts';
import type { RegisterRow } from '../evidence/register-row.ts';
import { fileOnDisk } from '../evidence/source-file.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
/** Not a code of any local authority, so that nobody takes the city for theirs. */
export const LA_CODE = '999';

/** An institution as the form asks for it. */
export interface FormInstitution {
  name: string;
  kind: string;
  phases: string[];
  roll: string;
  urn: string;
  laestab: string;
  ukprn: string;
  earlierUrns: string;
}

/**
 * The institutions of Dunmere in 2023, from the register of the example that ships with Waymark: one made-up city everywhere. The partnership has
 * those with leavers; its primary school is none of them, nor the independent one.
 */
export async function madeUpInstitutions(): Promise<FormInstitution[]> {
  const rows = await register(2023);
  return rows.filter(({ kind, phases }) => kind !== 'independent' && (phases.ks4 || phases.post16)).map(asTyped);
}

/** One of them as the register has it in the summer of a year. */
export async function madeUpInstitution(urn: string, year: 2023 | 2025): Promise<FormInstitution> {
  const row = (await register(year)).find((each) => each.urn === urn);
  if (!row) throw new Error(`The register of the made-up city has no URN ${urn}.`);
  return asTyped(row);
}

async function register(year: 2023 | 2025): Promise<RegisterRow[]> {
  return (await readInstitutions(fileOnDisk(`${EXAMPLES}dunmere-${year}/register.csv`, 'register.csv'), new Set([LA_CODE]))).institutions;
}

function asTyped({ name, kind, phases, urn, laestab, ukprn }: RegisterRow): FormInstitution {
  const leavers = Object.entries(phases).flatMap(([phase, has]) => (has ? [phase] : []));
  return {
    name,
    kind: kind === 'unknown' ? 'mainstream' : kind,
    phases: leavers.length > 0 ? leavers : ['neither'],
    roll: String(rollOf(kind, Number(urn))),
    urn,
    laestab: laestab ?? '',
    ukprn: ukprn ?? '',
    earlierUrns: '',
  };
}

/** The register of the example says nothing of it: about as many as such an institution has, the same in every demonstration. */
function rollOf(kind: RegisterRow['kind'], urn: number): number {
  if (kind === 'special' || kind === 'alternative-provision') return 48 + (urn % 10) * 9;
  return (kind === 'college' ? 1_900 : 640) + ((urn * 37) % 23) * 21;
}
