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

/** The roles that a person holds now, in all partnerships, the oldest first. */
export function findMemberships(db: Database, person: string): Promise<Membership[]> {
  return withPerson(db, person, async (transaction) => {
    const rows = await activeMemberships(transaction, person).execute();
    return rows.map((row) => ({ id: row.membership_id, role: row.role, partnershipId: row.partnership_id, institutionId: row.institution_id }));
  });
}

function activeMemberships(transaction: Sql, person: string) {
  return transaction
    .selectFrom('membership')
    .select(['membership_id', 'role', 'partnership_id', 'institution_id'])
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .orderBy('since')
    .orderBy('membership_id');
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
