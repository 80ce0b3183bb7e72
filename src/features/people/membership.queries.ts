import { randomUUID } from 'node:crypto';
import type { Tenant } from '../../database/tenant.ts';
import type { RoleIn, Scope } from './people.policy.ts';
import type { HeldRole } from './why-not-end.ts';

/** Lets one act on the people of a partnership in at a time, until its transaction ends. */
export async function lockPeople({ sql, partnership }: Tenant): Promise<void> {
  await sql.selectFrom('partnership').select('partnership_id').where('partnership_id', '=', partnership).forNoKeyUpdate().execute();
}

/**
 * Gives a person a role; gives back its id, or null where they have it already. One that another sign-in service gave them becomes one
 * that stays. Whoever gives a role has just decided that it is needed, so that its first review is due a year later.
 */
export async function insertMembership(
  { sql, partnership }: Tenant,
  { person, role, institutionId, givenBy, at }: RoleIn & { person: string; givenBy: string | null; at: Date },
): Promise<string | null> {
  const keys = { partnership_id: partnership, membership_id: randomUUID(), person_id: person, role, institution_id: institutionId };
  const given = { given_by: givenBy, last_reviewed_at: givenBy === null ? null : at, last_reviewed_by: givenBy };
  const row = await sql
    .insertInto('membership')
    .values({ ...keys, ...given, since: at })
    .onConflict((conflict) =>
      conflict
        .columns(['partnership_id', 'person_id', 'role', 'institution_id'])
        .where('ended_at', 'is', null)
        .doUpdateSet({ ...given, from_provider: null, provider_organisation: null, confirmed_until: null })
        .where('membership.from_provider', 'is not', null),
    )
    .returning('membership_id')
    .executeTakeFirst();
  return row?.membership_id ?? null;
}

function rolesNow({ sql, partnership }: Tenant, { institution }: Scope) {
  return sql
    .selectFrom('membership')
    .where('partnership_id', '=', partnership)
    .where('ended_at', 'is', null)
    .$if(institution !== null, (query) => query.where('institution_id', '=', institution))
    .select(['membership_id as id', 'person_id as person', 'role', 'institution_id as institutionId']);
}

/** The roles that a person holds here now. */
export function listRolesOf(tenant: Tenant, person: string, scope: Scope): Promise<HeldRole[]> {
  return rolesNow(tenant, scope).where('person_id', '=', person).execute();
}

/** Those of the roles named that somebody still holds. */
export async function listRolesById(tenant: Tenant, ids: string[], scope: Scope): Promise<HeldRole[]> {
  return ids.length === 0 ? [] : rolesNow(tenant, scope).where('membership_id', 'in', ids).execute();
}

/** Ids of the roles of partnership lead whose holders can lead now: not with a disabled account, nor by the word of another service of long ago. */
export async function listLeads({ sql, partnership }: Tenant, now: Date): Promise<string[]> {
  const rows = await sql
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .where('m.partnership_id', '=', partnership)
    .where('m.ended_at', 'is', null)
    .where('m.role', '=', 'partnership-lead')
    .where('p.disabled_at', 'is', null)
    .where(({ eb, or }) => or([eb('m.confirmed_until', 'is', null), eb('m.confirmed_until', '>', now)]))
    .select('m.membership_id')
    .execute();
  return rows.map(({ membership_id }) => membership_id);
}

export async function updateMembershipEnded({ sql, partnership }: Tenant, ids: string[], by: string, at: Date): Promise<void> {
  await sql
    .updateTable('membership')
    .set({ ended_at: at, ended_by: by })
    .where('partnership_id', '=', partnership)
    .where('membership_id', 'in', ids)
    .where('ended_at', 'is', null)
    .execute();
}

export async function updateMembershipReviewed({ sql, partnership }: Tenant, ids: string[], by: string, at: Date): Promise<void> {
  await sql
    .updateTable('membership')
    .set({ last_reviewed_at: at, last_reviewed_by: by })
    .where('partnership_id', '=', partnership)
    .where('membership_id', 'in', ids)
    .where('ended_at', 'is', null)
    .execute();
}

/** Whether somebody with this e-mail address holds this role here for good. Asked of this partnership alone: who has an account elsewhere is not told. */
export async function hasRole({ sql, partnership }: Tenant, email: string, { role, institutionId }: RoleIn): Promise<boolean> {
  const row = await sql
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .where('m.partnership_id', '=', partnership)
    .where('m.ended_at', 'is', null)
    .where('m.role', '=', role)
    .where('m.institution_id', 'is not distinct from', institutionId)
    .where('m.from_provider', 'is', null)
    .where('p.email', '=', email)
    .select('m.membership_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function isEnded({ sql, partnership }: Tenant, membership: string): Promise<boolean> {
  const row = await sql
    .selectFrom('membership')
    .select('ended_at')
    .where('partnership_id', '=', partnership)
    .where('membership_id', '=', membership)
    .executeTakeFirst();
  return row?.ended_at !== null;
}
