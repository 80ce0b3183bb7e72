import { randomUUID } from 'node:crypto';
import type { Database, Sql } from '../../database/database.ts';

export interface PersonRow {
  id: string;
  name: string;
  email: string;
}

/** Adds a person, with the hash of a password to sign in with. */
/**
 * @param person.emailProven whether the person has shown that the mailbox is theirs. A link that somebody else saw too shows nothing: whoever
 * invites could open an account in the name of another.
 */
export async function insertPerson(sql: Sql, person: PersonRow & { passwordHash: string | null; emailProven: boolean; now: Date }): Promise<void> {
  const { id, name, email, passwordHash, now } = person;
  await sql.insertInto('person').values({ id, name, email, email_verified: person.emailProven, created_at: now, updated_at: now }).execute();
  if (passwordHash === null) return;
  // As better-auth keeps a password: a sign-in method of its own, named after the person.
  const method = { id: randomUUID(), person_id: id, account_id: id, provider_id: 'credential', password: passwordHash };
  await sql
    .insertInto('sign_in_method')
    .values({ ...method, created_at: now, updated_at: now })
    .execute();
}

export function findPersonByEmail(db: Database | Sql, email: string): Promise<PersonRow | undefined> {
  return db.selectFrom('person').select(['id', 'name', 'email']).where('email', '=', email).executeTakeFirst();
}

export async function countPeople(db: Database | Sql): Promise<number> {
  const { people } = await db
    .selectFrom('person')
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .executeTakeFirstOrThrow();
  return people;
}

/** A person who may sign in; nobody where there is no such account, or a disabled one. */
export function findActivePerson(db: Database, by: { id: string } | { email: string }): Promise<PersonRow | undefined> {
  const people = db.selectFrom('person').select(['id', 'name', 'email']).where('disabled_at', 'is', null);
  return ('id' in by ? people.where('id', '=', by.id) : people.where('email', '=', by.email)).executeTakeFirst();
}

export async function updatePersonName(sql: Sql, person: string, name: string, now: Date): Promise<void> {
  await sql.updateTable('person').set({ name, updated_at: now }).where('id', '=', person).execute();
}

/** The hash of the person's password; undefined for somebody who signs in elsewhere only. */
export async function findPasswordHash(db: Database, person: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('sign_in_method')
    .select('password')
    .where('person_id', '=', person)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst();
  return row?.password ?? undefined;
}

export async function updatePassword(sql: Sql, person: string, hash: string, now: Date): Promise<void> {
  await sql
    .updateTable('sign_in_method')
    .set({ password: hash, updated_at: now })
    .where('person_id', '=', person)
    .where('provider_id', '=', 'credential')
    .execute();
}

/** Services with which the person has signed in elsewhere. */
export async function listProviderIds(db: Database, person: string): Promise<string[]> {
  const rows = await db
    .selectFrom('sign_in_method')
    .select('provider_id')
    .where('person_id', '=', person)
    .where('provider_id', '!=', 'credential')
    .execute();
  return rows.map(({ provider_id }) => provider_id);
}

/** Ends what was begun with the old password: links to set another, and sign-ins that wait for their code. */
export async function deleteVerificationsOf(sql: Sql, person: string): Promise<void> {
  await sql.deleteFrom('verification').where('value', '=', person).execute();
}
