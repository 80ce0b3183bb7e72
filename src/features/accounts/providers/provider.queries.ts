import { randomUUID } from 'node:crypto';
import type { Database, Sql } from '../../../database/database.ts';
import type { Membership } from '../../../web/reader.ts';

export interface KnownPerson {
  id: string;
  email: string;
  disabled: boolean;
}

export interface Account {
  provider: string;
  /** The provider's own name for the person. */
  subject: string;
}

/** The person with whom an account elsewhere is connected. */
export async function findPersonByAccount(db: Database, { provider, subject }: Account): Promise<KnownPerson | undefined> {
  const row = await db
    .selectFrom('sign_in_method as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['p.id', 'p.email', 'p.disabled_at'])
    .where('m.provider_id', '=', provider)
    .where('m.account_id', '=', subject)
    .executeTakeFirst();
  return row && { id: row.id, email: row.email, disabled: row.disabled_at !== null };
}

/** The person with an e-mail address that was verified here too, and whether an account of this provider is connected with them. */
export async function findPersonByProvenEmail(
  db: Database,
  provider: string,
  email: string,
): Promise<(KnownPerson & { connected: boolean }) | undefined> {
  const row = await db
    .selectFrom('person as p')
    .leftJoin('sign_in_method as m', (join) => join.onRef('m.person_id', '=', 'p.id').on('m.provider_id', '=', provider))
    .select(['p.id', 'p.email', 'p.disabled_at', 'm.id as method'])
    .where('p.email', '=', email)
    .where('p.email_verified', '=', true)
    .executeTakeFirst();
  return row && { id: row.id, email: row.email, disabled: row.disabled_at !== null, connected: row.method !== null };
}

/** Connects an account with a person; false where it is connected already, with whomever. */
export async function insertAccount(sql: Sql, { provider, subject }: Account, person: string, now: Date): Promise<boolean> {
  const rows = await sql
    .insertInto('sign_in_method')
    .values({ id: randomUUID(), provider_id: provider, account_id: subject, person_id: person, created_at: now, updated_at: now })
    .onConflict((conflict) => conflict.columns(['provider_id', 'account_id']).doNothing())
    .returning('id')
    .execute();
  return rows.length === 1;
}

/** Takes the accounts of one provider away from a person; gives back how many there were. */
export async function deleteAccounts(sql: Sql, person: string, provider: string): Promise<number> {
  const deleted = await sql.deleteFrom('sign_in_method').where('person_id', '=', person).where('provider_id', '=', provider).executeTakeFirst();
  return Number(deleted.numDeletedRows);
}

export interface NewPerson {
  id: string;
  name: string;
  email: string;
  emailProven: boolean;
}

/** Adds somebody who signs in elsewhere only. */
export async function insertPersonFromProvider(sql: Sql, { id, name, email, emailProven }: NewPerson, now: Date): Promise<void> {
  await sql.insertInto('person').values({ id, name, email, email_verified: emailProven, created_at: now, updated_at: now }).execute();
}

/** The role that a session begins in. */
export async function updateNewSessionRole(db: Database, token: string, { id, partnershipId }: Membership): Promise<void> {
  await db.updateTable('session').set({ partnership_id: partnershipId, membership_id: id }).where('token', '=', token).execute();
}
