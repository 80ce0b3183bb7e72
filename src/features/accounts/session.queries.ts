import type { Database } from '../../database/database.ts';
import type { Membership, SecondFactor } from '../../web/reader.ts';

/** Notes in the session how the second factor was shown. */
export async function updateSessionFactor(db: Database, token: string, factor: SecondFactor): Promise<void> {
  await db.updateTable('session').set({ second_factor: factor }).where('token', '=', token).execute();
}

/** The role to work in from now on, until the session ends; null for the operator's. */
export async function updateSessionRole(db: Database, session: string, membership: Membership | null): Promise<void> {
  const role = { partnership_id: membership?.partnershipId ?? null, membership_id: membership?.id ?? null, as_operator: membership === null };
  await db.updateTable('session').set(role).where('id', '=', session).execute();
}

export async function deleteSession(db: Database, token: string): Promise<void> {
  await db.deleteFrom('session').where('token', '=', token).execute();
}

export async function deleteSessionsOf(db: Database, person: string): Promise<void> {
  await db.deleteFrom('session').where('person_id', '=', person).execute();
}
