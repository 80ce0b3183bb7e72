import type { Database } from '../../../../database/database.ts';
import { type Tenant, withPerson } from '../../../../database/tenant.ts';
import type { HeldRole, Holding } from './dfe-decision.ts';

const FROM = 'dfe-sign-in';

/** Every role that a person has or had, in all partnerships: as they themselves may see it. */
export function listHeldRoles(db: Database, person: string): Promise<HeldRole[]> {
  return withPerson(db, person, async (sql) => {
    const rows = await sql
      .selectFrom('membership')
      .select(['partnership_id', 'membership_id', 'institution_id', 'role', 'provider_organisation', 'ended_at', 'ended_by'])
      .where('person_id', '=', person)
      .orderBy('since')
      .orderBy('membership_id')
      .execute();
    return rows.map((row) => ({
      partnershipId: row.partnership_id,
      membershipId: row.membership_id,
      institutionId: row.institution_id,
      role: row.role,
      organisation: row.provider_organisation,
      ended: row.ended_at !== null,
      endedByPerson: row.ended_by !== null,
    }));
  });
}

interface Given extends Holding {
  membershipId: string;
  person: string;
  organisation: string;
  now: Date;
  until: Date;
}

/** Gives a role; false where the person has it already. */
export async function insertGivenRole({ sql, partnership }: Tenant, given: Given): Promise<boolean> {
  const { membershipId, person, role, institutionId, organisation, now, until } = given;
  const from = { from_provider: FROM, provider_organisation: organisation, confirmed_until: until };
  const rows = await sql
    .insertInto('membership')
    .values({ partnership_id: partnership, membership_id: membershipId, person_id: person, role, institution_id: institutionId, since: now, ...from })
    .onConflict((conflict) => conflict.doNothing())
    .returning('membership_id')
    .execute();
  return rows.length === 1;
}

export async function updateConfirmedUntil({ sql, partnership }: Tenant, membership: string, until: Date): Promise<void> {
  await sql
    .updateTable('membership')
    .set({ confirmed_until: until })
    .where('partnership_id', '=', partnership)
    .where('membership_id', '=', membership)
    .where('from_provider', '=', FROM)
    .where('ended_at', 'is', null)
    .execute();
}

/** Ends a role that came from DfE Sign-in; false where it had ended already. */
export async function endGivenRole({ sql, partnership }: Tenant, membership: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await sql
    .updateTable('membership')
    .set({ ended_at: now })
    .where('partnership_id', '=', partnership)
    .where('membership_id', '=', membership)
    .where('from_provider', '=', FROM)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
