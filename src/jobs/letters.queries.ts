import type { Database } from '../database/database.ts';
import { deletedRows } from '../database/deleted-rows.ts';

/** A letter to one person about one thing: of these there is never more than one. */
export interface LetterKey {
  person: string;
  kind: string;
  about: string;
}

function letter(db: Database, { person, kind, about }: LetterKey) {
  return db.updateTable('job_letter').where('person_id', '=', person).where('kind', '=', kind).where('about', '=', about);
}

/** Those who need no further letter of this kind about this, or to whom one is on its way. */
export async function listDealtWith(db: Database, kind: string, about: readonly string[], now: Date): Promise<Set<string>> {
  const rows = await db
    .selectFrom('job_letter')
    .select(['person_id', 'about'])
    .where('kind', '=', kind)
    .where('about', 'in', about)
    .where(({ eb, or }) => or([eb('state', '!=', 'sending'), eb('held_until', '>', now)]))
    .execute();
  return new Set(rows.map(({ person_id, about: what }) => `${person_id} ${what}`));
}

/** Notes that a letter is about to go out; false where it has gone out, is not needed or another one is sending it. One whose sender died goes out again. */
export async function holdLetter(db: Database, { person, kind, about }: LetterKey, { now, until }: { now: Date; until: Date }): Promise<boolean> {
  const rows = await db
    .insertInto('job_letter')
    .values({ person_id: person, kind, about, state: 'sending', held_until: until, at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'kind', 'about'])
        .doUpdateSet({ held_until: until, at: now })
        .where('job_letter.state', '=', 'sending')
        .where('job_letter.held_until', '<=', now),
    )
    .returning('person_id')
    .execute();
  return rows.length > 0;
}

/** Notes that a letter went out, or that the mail server will not have it. */
export async function noteLetter(db: Database, key: LetterKey, state: 'sent' | 'refused', now: Date): Promise<void> {
  await letter(db, key).set({ state, held_until: null, at: now }).execute();
}

/** Nothing went out: the next run may send it at once. */
export async function letGoOfLetter(db: Database, key: LetterKey, now: Date): Promise<void> {
  await letter(db, key).set({ held_until: now }).where('state', '=', 'sending').execute();
}

/** Rows in one statement. */
const BATCH = 500;

/** Notes that these people need no letter of this kind about this. */
export async function noteNotNeeded(db: Database, keys: readonly LetterKey[], now: Date): Promise<void> {
  const rows = keys.map(({ person, kind, about }) => ({ person_id: person, kind, about, state: 'not-needed' as const, at: now }));
  for (let at = 0; at < rows.length; at += BATCH)
    await db
      .insertInto('job_letter')
      .values(rows.slice(at, at + BATCH))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

export function deleteLettersBefore(db: Database, before: Date): Promise<number> {
  return deletedRows(db.deleteFrom('job_letter').where('at', '<', before));
}
