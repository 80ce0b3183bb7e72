import type { Sql } from './database.ts';

/*
 * How a person gets in, taken away. The person, a lead, the operator and the proof of a mailbox all do it, and a way that one of them
 * forgot would stay open. These rows belong to no partnership.
 */

/** Ends all sessions of a person; gives back how many there were. */
export async function deleteSessionsOf(sql: Sql, person: string): Promise<number> {
  const { numDeletedRows } = await sql.deleteFrom('session').where('person_id', '=', person).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Removes the authenticator with its recovery codes. */
export async function deleteAuthenticator(sql: Sql, person: string): Promise<void> {
  await sql.deleteFrom('second_factor').where('person_id', '=', person).execute();
  await sql.updateTable('person').set({ has_second_factor: false }).where('id', '=', person).execute();
}

/** Leaves the password as the only way in: authenticator, recovery codes, passkeys and accounts elsewhere go. */
export async function deleteAllButPassword(sql: Sql, person: string): Promise<void> {
  await deleteAuthenticator(sql, person);
  await sql.deleteFrom('passkey').where('person_id', '=', person).execute();
  await sql.deleteFrom('sign_in_method').where('person_id', '=', person).where('provider_id', '!=', 'credential').execute();
}

export async function insertOperator(sql: Sql, person: string, now: Date): Promise<void> {
  await sql.insertInto('operator').values({ person_id: person, since: now }).execute();
}
