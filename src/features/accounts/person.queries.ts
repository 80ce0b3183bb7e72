import type { Database, Sql } from '../../database/database.ts';
import { type Tenant, withPerson, withTenant } from '../../database/tenant.ts';
import type { Membership, RoleInUse } from '../../web/reader.ts';

export async function isDisabled(db: Database, person: string): Promise<boolean> {
  const row = await db.selectFrom('person').select('disabled_at').where('id', '=', person).executeTakeFirst();
  return row === undefined || row.disabled_at !== null;
}

export async function isOperator(db: Database, person: string): Promise<boolean> {
  return (await db.selectFrom('operator').select('person_id').where('person_id', '=', person).executeTakeFirst()) !== undefined;
}

/** The roles that a person holds now, in all partnerships, the oldest first. One that another service gives counts while it is confirmed. */
export function findMemberships(db: Database, person: string, now: Date): Promise<Membership[]> {
  return withPerson(db, person, async (transaction) => {
    const rows = await membershipsOf(transaction, person)
      .where('ended_at', 'is', null)
      .where(({ eb, or }) => or([eb('confirmed_until', 'is', null), eb('confirmed_until', '>', now)]))
      .orderBy('since')
      .orderBy('membership_id')
      .execute();
    return rows.map(membershipFrom);
  });
}

/** A role of a person, also one that has ended. */
export function findOwnMembership(db: Database, person: string, membership: string): Promise<Membership | undefined> {
  return withPerson(db, person, async (transaction) => {
    const row = await membershipsOf(transaction, person).where('membership_id', '=', membership).executeTakeFirst();
    return row && membershipFrom(row);
  });
}

function membershipsOf(transaction: Sql, person: string) {
  return transaction.selectFrom('membership').select(['membership_id', 'role', 'partnership_id', 'institution_id']).where('person_id', '=', person);
}

function membershipFrom(row: { membership_id: string; role: Membership['role']; partnership_id: string; institution_id: string | null }): Membership {
  return { id: row.membership_id, role: row.role, partnershipId: row.partnership_id, institutionId: row.institution_id };
}

/** A role with the names of its partnership and institution; null where the partnership is gone. */
export function findRoleInUse(db: Database, membership: Membership): Promise<RoleInUse | null> {
  return withTenant(db, membership.partnershipId, async (tenant) => {
    const row = await namesOf(tenant, membership.institutionId);
    if (!row) return null;
    const { partnership_id, name, area, institution_id, institution_name } = row;
    const institution = institution_id && institution_name ? { id: institution_id, name: institution_name } : null;
    return { ...membership, partnership: { id: partnership_id, name, area }, institution };
  });
}

function namesOf({ sql, partnership }: Tenant, institution: string | null) {
  return sql
    .selectFrom('partnership as p')
    .leftJoin('institution as i', (join) => join.onRef('i.partnership_id', '=', 'p.partnership_id').on('i.institution_id', '=', institution))
    .select(['p.partnership_id', 'p.name', 'p.area', 'i.institution_id', 'i.name as institution_name'])
    .where('p.partnership_id', '=', partnership)
    .executeTakeFirst();
}
