import { sql } from 'kysely';
import type { Database, Sql } from '../../../database/database.ts';
import { withPerson, withPersonIn } from '../../../database/tenant.ts';
import type { Membership, RoleInUse } from '../../../web/reader.ts';

/** What a person may be in Waymark now. */
export interface Standing {
  /** The roles held now, in all partnerships, the oldest first. One that another service gives counts while it is confirmed. */
  memberships: Membership[];
  operator: boolean;
  /** Those of the roles that are in the partnership which was asked about, with the names of where. */
  there: RoleInUse[];
}

/**
 * Asked with every page that somebody signed in opens, so that it is one statement in one transaction. Names are read in the partnership of
 * the session alone.
 */
export function findStanding(db: Database, person: string, partnership: string | null, now: Date): Promise<Standing> {
  return partnership === null
    ? withPerson(db, person, async (transaction) => standingFrom(await standing(transaction, person, now).execute()))
    : withPersonIn(db, person, partnership, async (tenant) => standingFrom(await named(standing(tenant.sql, person, now), partnership).execute()));
}

/** One row for each role; one row without a role for somebody who holds none. */
function standing(transaction: Sql, person: string, now: Date) {
  return transaction
    .selectFrom('person as x')
    .leftJoin('operator as o', 'o.person_id', 'x.id')
    .leftJoin('membership as m', (join) =>
      join
        .onRef('m.person_id', '=', 'x.id')
        .on('m.person_id', '=', person)
        .on('m.ended_at', 'is', null)
        .on(({ eb, or }) => or([eb('m.confirmed_until', 'is', null), eb('m.confirmed_until', '>', now)])),
    )
    .where('x.id', '=', person)
    .select(['m.membership_id', 'm.role', 'm.partnership_id', 'm.institution_id'])
    .select(sql<boolean>`o.person_id is not null`.as('operator'))
    .orderBy('m.since')
    .orderBy('m.membership_id');
}

function named(rows: ReturnType<typeof standing>, partnership: string) {
  return rows
    .leftJoin('partnership as p', (join) => join.onRef('p.partnership_id', '=', 'm.partnership_id').on('p.partnership_id', '=', partnership))
    .leftJoin('institution as i', (join) =>
      join
        .onRef('i.partnership_id', '=', 'm.partnership_id')
        .onRef('i.institution_id', '=', 'm.institution_id')
        .on('i.partnership_id', '=', partnership),
    )
    .select(['p.name as partnership_name', 'p.area', 'i.name as institution_name']);
}

type Row = Awaited<ReturnType<ReturnType<typeof standing>['execute']>>[number] &
  Partial<Awaited<ReturnType<ReturnType<typeof named>['execute']>>[number]>;

function standingFrom(rows: Row[]): Standing {
  return { memberships: rows.flatMap(membershipIn), operator: rows[0]?.operator ?? false, there: rows.flatMap(roleIn) };
}

function membershipIn({ membership_id: id, role, partnership_id: partnershipId, institution_id: institutionId }: Row): Membership[] {
  return id && role && partnershipId ? [{ id, role, partnershipId, institutionId }] : [];
}

function roleIn(row: Row): RoleInUse[] {
  const { partnership_name: name, area, institution_name } = row;
  if (name == null || area == null) return [];
  return membershipIn(row).map((membership) => ({
    ...membership,
    partnership: { id: membership.partnershipId, name, area },
    institution: membership.institutionId && institution_name ? { id: membership.institutionId, name: institution_name } : null,
  }));
}
