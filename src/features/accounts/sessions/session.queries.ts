import type { Database, Sql } from '../../../database/database.ts';
import { deletedRows } from '../../../database/deleted-rows.ts';
import type { Membership, Reader, SecondFactor } from '../../../web/reader.ts';

/** Notes in the session how the second factor was shown. */
export async function updateSessionFactor(db: Database | Sql, token: string, factor: SecondFactor): Promise<void> {
  await db.updateTable('session').set({ second_factor: factor }).where('token', '=', token).execute();
}

/** The session goes on under another token. */
export async function updateSessionToken(
  db: Database | Sql,
  before: string,
  { token, factor }: { token: string; factor: SecondFactor },
): Promise<void> {
  await db.updateTable('session').set({ token, second_factor: factor }).where('token', '=', before).execute();
}

/** The role to work in from now on, until the session ends; null for the operator's. */
export async function updateSessionRole(db: Database, session: string, membership: Membership | null): Promise<void> {
  const role = { partnership_id: membership?.partnershipId ?? null, membership_id: membership?.id ?? null, as_operator: membership === null };
  await db.updateTable('session').set(role).where('id', '=', session).execute();
}

/** Goes on in the same role, in a session that better-auth has put in the place of another. */
export async function copySessionRole(db: Database | Sql, { as, operating }: Pick<Reader, 'as' | 'operating'>, token: string): Promise<void> {
  const role = { partnership_id: as?.partnershipId ?? null, membership_id: as?.id ?? null, as_operator: operating };
  await db.updateTable('session').set(role).where('token', '=', token).execute();
}

export function findSessionRole(db: Database, session: string) {
  return db.selectFrom('session').select(['membership_id', 'as_operator']).where('id', '=', session).executeTakeFirst();
}

export interface SessionRow {
  id: string;
  userAgent: string | null;
  startedAt: Date;
  seenAt: Date;
}

/** Where a person is signed in now, the newest first. */
export async function listSessions(db: Database, person: string, { now, startedAfter }: { now: Date; startedAfter: Date }): Promise<SessionRow[]> {
  return db
    .selectFrom('session')
    .select(['id', 'user_agent as userAgent', 'created_at as startedAt', 'updated_at as seenAt'])
    .where('person_id', '=', person)
    .where('expires_at', '>', now)
    .where('created_at', '>', startedAfter)
    .orderBy('created_at', 'desc')
    .execute();
}

export async function deleteSession(db: Database, token: string): Promise<void> {
  await db.deleteFrom('session').where('token', '=', token).execute();
}

/** Ends one session of the person; false where there is none such. */
export async function deleteSessionOf(sql: Sql, person: string, session: string): Promise<boolean> {
  const { numDeletedRows } = await sql.deleteFrom('session').where('person_id', '=', person).where('id', '=', session).executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Ends all sessions of the person but one; gives back how many. */
export async function deleteOtherSessions(sql: Sql, person: string, kept: string): Promise<number> {
  const { numDeletedRows } = await sql.deleteFrom('session').where('person_id', '=', person).where('id', '!=', kept).executeTakeFirst();
  return Number(numDeletedRows);
}

export function deleteEndedSessions(db: Database | Sql, { now, startedBefore }: { now: Date; startedBefore: Date }): Promise<number> {
  return deletedRows(db.deleteFrom('session').where(({ eb, or }) => or([eb('expires_at', '<=', now), eb('created_at', '<=', startedBefore)])));
}
