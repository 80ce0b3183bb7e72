import { sql } from 'kysely';
import type { Database, Sql } from '../../../database/database.ts';
import { deletedRows } from '../../../database/deleted-rows.ts';

/** Counts one more try in a bucket and gives back how many there were in its stretch of time, this one included. */
export async function insertTry(db: Database, bucket: string, now: Date, stretchMs: number): Promise<number> {
  const oldest = new Date(now.getTime() - stretchMs);
  const { tries } = await db
    .insertInto('attempt')
    .values({ bucket, since: now, tries: 1 })
    .onConflict((conflict) =>
      conflict.column('bucket').doUpdateSet({
        tries: sql<number>`case when attempt.since <= ${oldest} then 1 else attempt.tries + 1 end`,
        since: sql<Date>`case when attempt.since <= ${oldest} then ${now} else attempt.since end`,
      }),
    )
    .returning('tries')
    .executeTakeFirstOrThrow();
  return tries;
}

export async function deleteTries(db: Database, bucket: string): Promise<void> {
  await db.deleteFrom('attempt').where('bucket', '=', bucket).execute();
}

export function deleteOldTries(db: Database | Sql, before: Date): Promise<number> {
  return deletedRows(db.deleteFrom('attempt').where('since', '<', before));
}

/** Notes that a code was used; false where it was used before. */
export async function insertUsedCode(db: Database | Sql, person: string, codeHash: string, now: Date): Promise<boolean> {
  const rows = await db
    .insertInto('used_code')
    .values({ person_id: person, code_hash: codeHash, used_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('code_hash')
    .execute();
  return rows.length === 1;
}

export async function isUsedCode(db: Database, person: string, codeHash: string): Promise<boolean> {
  const row = await db.selectFrom('used_code').select('used_at').where('person_id', '=', person).where('code_hash', '=', codeHash).executeTakeFirst();
  return row !== undefined;
}

export function deleteOldCodes(db: Database | Sql, before: Date): Promise<number> {
  return deletedRows(db.deleteFrom('used_code').where('used_at', '<', before));
}
