import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { withTenant } from '../../database/tenant.ts';
import { fileOnDisk } from '../../evidence/source-file.ts';
import { type ActivityMistake, readActivitiesCsv } from '../../programme/index.ts';
import type { Parts } from '../../web/parts.ts';
import type { Sent } from '../partnerships/index.ts';
import { type ComparedLine, compareFile, markOf } from './compare-file.ts';
import { deleteFile, findFile, keepFile } from './file.queries.ts';
import { insertActivities, listActivities, markActivities, type ProgrammePlace, updateActivity } from './programme.queries.ts';
import { inOneAct } from './save-activity.ts';

type Given = Pick<Parts, 'db' | 'now'>;

export const MOST_ACTIVITIES = 1_000;
const MOST_BYTES = 4 * 1024 * 1024;

/** Reads a file and keeps it to be looked at; or says what is wrong with it. Nothing of the programme changes. */
export async function sendFile(given: Given, sent: Sent, place: ProgrammePlace, file: { path: string; name: string }): Promise<ActivityMistake[]> {
  const { size } = await stat(file.path);
  if (size > MOST_BYTES)
    return [{ line: null, message: 'The file is larger than 4 MB, which no programme is. Send it as CSV, with the columns of the template.' }];
  const read = await readActivitiesCsv(fileOnDisk(file.path, file.name));
  if ('mistakes' in read) return read.mistakes;
  const { activities } = read;
  if (activities.length > MOST_ACTIVITIES)
    return [{ line: null, message: `The file has ${activities.length} activities. Send ${MOST_ACTIVITIES} or fewer at once.` }];
  const at = given.now();
  await withTenant(given.db, sent.partnership, (tenant) =>
    keepFile(tenant, place, { id: randomUUID(), name: file.name, activities }, { by: sent.by.person, at }),
  );
  return [];
}

export type TakenIn = 'taken in' | 'gone' | 'changed meanwhile';

/** Takes in the file that was looked at, if what it does is still what was seen. @throws CycleLocked, NotFound */
export async function takeInFile(given: Given, sent: Sent, place: ProgrammePlace, looked: { file: string; seen: string }): Promise<TakenIn> {
  const { person } = sent.by;
  const answer = await inOneAct(given, sent, place, async (tenant, at) => {
    const file = await findFile(tenant, place, person);
    if (file?.id !== looked.file) return { answer: 'gone' };
    const compared = compareFile(file.activities, await listActivities(tenant, place));
    if (markOf(compared) !== looked.seen) return { answer: 'changed meanwhile' };
    const stamp = { by: person, at };
    const of = (...outcomes: ComparedLine['outcome'][]) => compared.filter(({ outcome }) => outcomes.includes(outcome));
    const added = of('added').map(({ activity }) => ({ ...activity, institution: place.institution, toConfirm: false }));
    await insertActivities(tenant, place.cycle, added, stamp);
    for (const { activity } of of('changed', 'put-back')) await updateActivity(tenant, place, activity, stamp);
    const confirmed = of('confirmed').map(({ activity }) => activity.id);
    await markActivities(tenant, place, confirmed, { to_confirm: false }, stamp);
    await deleteFile(tenant, place, person);
    return { act: 'took-in-activities', after: loggedFile(file.name, compared), answer: 'taken in' };
  });
  return answer as TakenIn;
}

/** @throws CycleLocked, NotFound */
export async function dropFile(given: Given, sent: Sent, place: ProgrammePlace): Promise<void> {
  await inOneAct(given, sent, place, async (tenant) => {
    await deleteFile(tenant, place, sent.by.person);
    return {};
  });
}

/** What was before a change stands in the log of activity, so that nothing is overwritten unseen. */
function loggedFile(file: string, compared: readonly ComparedLine[]): Record<string, unknown> {
  const titles = (wanted: ComparedLine['outcome']) => compared.flatMap(({ outcome, activity }) => (outcome === wanted ? [activity.title] : []));
  const changed = compared
    .filter(({ changes }) => changes.length > 0)
    .map(
      ({ activity, changes }) => `${activity.title} (${changes.map(({ field, before, after }) => `${field}: “${before}” to “${after}”`).join('; ')})`,
    );
  return { file, added: titles('added'), changed, confirmed: titles('confirmed'), putBack: titles('put-back') };
}
