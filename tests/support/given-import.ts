import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { SentFile, Visitor } from '../../src/seed/visitor.ts';
import type { GivenApp } from './given-app.ts';
import { givenInstitution } from './given-people.ts';
import type { Answer } from './visitor.ts';

/** A school with a URN; gives back its id. */
export async function givenSchool(given: GivenApp, { urn, name, laestab = null, earlier = [], partnership }: School): Promise<string> {
  const id = await givenInstitution(given, { name, ...(partnership && { partnership }) });
  await given.admin.query('update institution set urn = $2, laestab = $3 where institution_id = $1', [id, urn, laestab]);
  for (const number of earlier)
    await given.admin.query(
      'insert into earlier_number (partnership_id, institution_id, urn) select partnership_id, institution_id, $2 from institution where institution_id = $1',
      [id, number],
    );
  return id;
}

interface School {
  urn: string | null;
  name: string;
  laestab?: string | null;
  earlier?: string[];
  partnership?: string;
}

export const csv = (name: string, ...lines: string[]): SentFile => ({ field: 'files', name, content: `${lines.join('\n')}\n` });

/** Year 11 leavers: urn, leavers, in education or work. */
export function activityFile(name: string, ...rows: [urn: string, leavers: number, eet: number][]): SentFile {
  const lines = rows.map(([urn, leavers, eet]) => [urn, '', leavers, eet, leavers - eet, 0, 0].join(','));
  return csv(name, 'urn,name,leavers,eet,neet,not_known,custody', ...lines);
}

/** Sends files and waits until they are read; gives back where the answer led. */
export async function sendFiles(visitor: Visitor, files: SentFile[], { cycle = '2025-26' } = {}): Promise<string> {
  const { status, location } = await visitor.upload(`/cycles/${cycle}/imports/new`, { form_id: randomUUID() }, files);
  if (status !== 303 || !location) throw new Error(`Sending the files came to ${status}.`);
  await untilRead(visitor, location);
  return location;
}

/** The page, once nothing on it is being read any more. */
export async function untilRead(visitor: Visitor, path: string): Promise<Answer> {
  for (let tries = 0; tries < 600; tries++) {
    const page = await visitor.get(path);
    if (page.headers.refresh === undefined) return page;
    await setTimeout(50);
  }
  throw new Error(`${path} is still being read.`);
}
