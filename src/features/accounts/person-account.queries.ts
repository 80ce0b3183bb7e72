import { randomUUID } from 'node:crypto';
import type { Database, Sql } from '../../database/database.ts';

export interface PersonRow {
  id: string;
  name: string;
  email: string;
}

/** Adds a person, with the hash of a password to sign in with. */
export async function insertPerson(sql: Sql, person: PersonRow & { passwordHash: string | null; now: Date }): Promise<void> {
  const { id, name, email, passwordHash, now } = person;
  await sql.insertInto('person').values({ id, name, email, email_verified: true, created_at: now, updated_at: now }).execute();
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

export async function insertOperator(sql: Sql, person: string, now: Date): Promise<void> {
  await sql.insertInto('operator').values({ person_id: person, since: now }).execute();
}

export async function hasVerifiedAuthenticator(db: Database, person: string): Promise<boolean> {
  const row = await db.selectFrom('second_factor').select('id').where('person_id', '=', person).where('verified', '=', true).executeTakeFirst();
  return row !== undefined;
}

export async function findSecondFactorSecret(db: Database, person: string): Promise<string | undefined> {
  const row = await db.selectFrom('second_factor').select('secret').where('person_id', '=', person).where('verified', '=', true).executeTakeFirst();
  return row?.secret;
}

export async function findVerification(db: Database, identifier: string): Promise<string | undefined> {
  const row = await db.selectFrom('verification').select('value').where('identifier', '=', identifier).executeTakeFirst();
  return row?.value;
}
