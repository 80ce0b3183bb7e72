import type { Tenant } from '../../database/tenant.ts';
import type { RoleIn, Scope } from './people.policy.ts';

export interface RoleToReview extends RoleIn {
  id: string;
  person: { id: string; name: string; email: string };
  institutionName: string | null;
  since: Date;
  /** When somebody last said that the role is still needed; null where nobody did. */
  reviewedAt: Date | null;
  /** The name of whoever did. */
  reviewedBy: string | null;
}

/** Roles that nobody has looked at since that day. One that another sign-in service gave is first asked about a year after that. */
function rolesNotReviewed({ sql, partnership }: Tenant, { institution }: Scope, since: Date) {
  return sql
    .selectFrom('membership as m')
    .where('m.partnership_id', '=', partnership)
    .where('m.ended_at', 'is', null)
    .where(({ or, and, eb }) =>
      or([
        and([eb('m.last_reviewed_at', 'is', null), or([eb('m.from_provider', 'is', null), eb('m.since', '<', since)])]),
        eb('m.last_reviewed_at', '<', since),
      ]),
    )
    .$if(institution !== null, (query) => query.where('m.institution_id', '=', institution));
}

export async function countRolesNotReviewed(tenant: Tenant, scope: Scope, since: Date): Promise<number> {
  const { roles } = await rolesNotReviewed(tenant, scope, since)
    .select(({ fn }) => fn.countAll<number>().as('roles'))
    .executeTakeFirstOrThrow();
  return roles;
}

/** Those that have waited longest first: never reviewed and oldest before all. */
export async function listRolesNotReviewed(tenant: Tenant, scope: Scope, since: Date, limit: number): Promise<RoleToReview[]> {
  const rows = await rolesNotReviewed(tenant, scope, since)
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .leftJoin('person as r', 'r.id', 'm.last_reviewed_by')
    .leftJoin('institution as i', (join) =>
      join.onRef('i.partnership_id', '=', 'm.partnership_id').onRef('i.institution_id', '=', 'm.institution_id'),
    )
    .select(['m.membership_id as id', 'm.role', 'm.institution_id as institutionId', 'i.name as institutionName', 'm.since'])
    .select(['p.id as personId', 'p.name', 'p.email', 'm.last_reviewed_at as reviewedAt', 'r.name as reviewedBy'])
    .orderBy('m.last_reviewed_at', (order) => order.asc().nullsFirst())
    .orderBy('m.since')
    .orderBy('m.membership_id')
    .limit(limit)
    .execute();
  return rows.map(({ personId, name, email, ...role }) => ({ ...role, person: { id: personId, name, email } }));
}
