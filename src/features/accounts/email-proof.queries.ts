import type { Sql } from '../../database/database.ts';

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
  await sql.deleteFrom('passkey').where('person_id', '=', person).execute();
  await sql.deleteFrom('second_factor').where('person_id', '=', person).execute();
  await sql.updateTable('person').set({ has_second_factor: false }).where('id', '=', person).execute();
  await sql.deleteFrom('sign_in_method').where('person_id', '=', person).where('provider_id', '!=', 'credential').execute();
  await sql.deleteFrom('session').where('person_id', '=', person).execute();
}
