import type { Sql } from '../../../database/database.ts';
import { deleteAllButPassword, deleteSessionsOf } from '../../../database/ways-in.ts';

/**
 * Somebody has shown that the mailbox is theirs, by a link that went there. Whatever stood in the account before may be another's, who
 * opened it in their name: other ways to sign in, second steps and sessions go. An account whose mailbox was proven before keeps its own.
 */
export async function updateEmailProven(sql: Sql, person: string): Promise<void> {
  const proven = await sql
    .updateTable('person')
    .set({ email_verified: true })
    .where('id', '=', person)
    .where('email_verified', '=', false)
    .executeTakeFirst();
  if (proven.numUpdatedRows === 0n) return;
  await deleteAllButPassword(sql, person);
  await deleteSessionsOf(sql, person);
}
