import { type ExpressionBuilder, sql } from 'kysely';
import type { Database } from '../../database/database.ts';
import type { Schema } from '../../database/schema.ts';
import type { Tenant } from '../../database/tenant.ts';
import type { ActivityFilter } from './activity.form.ts';

export interface ActivityRow {
  position: number;
  at: Date;
  person: string | null;
  role: string | null;
  act: string;
  /** The person whom it was about, where it was about one: invited, given a role, signed out. */
  about: string | null;
  institution: string | null;
  before: unknown;
  after: unknown;
}

export const LINES_A_PAGE = 50;

/** The newest lines that fit the filter; one more than a page, which tells that there are older ones. */
export function listActivity({ sql, partnership }: Tenant, filter: ActivityFilter): Promise<ActivityRow[]> {
  return sql
    .selectFrom('activity as a')
    .leftJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('institution as i', (join) =>
      join.onRef('i.partnership_id', '=', 'a.partnership_id').onRef('i.institution_id', '=', 'a.institution_id'),
    )
    .leftJoin('invitation as v', (join) => join.onRef('v.partnership_id', '=', 'a.partnership_id').onRef('v.invitation_id', '=', 'a.subject_id'))
    .leftJoin('membership as m', (join) => join.onRef('m.partnership_id', '=', 'a.partnership_id').onRef('m.membership_id', '=', 'a.subject_id'))
    .leftJoin('person as w', (join) =>
      join.on((where) => where.or([where('w.id', '=', where.ref('m.person_id')), where('w.id', '=', where.ref('a.subject_id'))])),
    )
    .select((row) => row.fn.coalesce('v.name', 'w.name').as('about'))
    .select([
      'a.position',
      'a.at',
      'p.name as person',
      'a.role',
      'a.act',
      'a.subject_kind',
      'a.subject_id',
      'i.name as institution',
      'a.before',
      'a.after',
    ])
    .where('a.partnership_id', '=', partnership)
    .where((where) => fits(where, filter))
    .orderBy('a.position', 'desc')
    .limit(LINES_A_PAGE + 1)
    .execute();
}

function fits(where: ExpressionBuilder<Schema & { a: Schema['activity'] }, 'a'>, { person, act, institution, from, until, older }: ActivityFilter) {
  return where.and([
    ...(person ? [where('a.person_id', '=', person)] : []),
    ...(act ? [where('a.act', '=', act)] : []),
    ...(institution ? [where('a.institution_id', '=', institution)] : []),
    ...(from ? [where('a.at', '>=', from)] : []),
    ...(until ? [where('a.at', '<', until)] : []),
    ...(older ? [where('a.position', '<', older)] : []),
  ]);
}

export interface Choice {
  id: string;
  name: string;
}

/** Who and where a filter can ask for: only what stands in this log. */
export async function listActivityChoices({ sql, partnership }: Tenant): Promise<{ people: Choice[]; institutions: Choice[]; acts: string[] }> {
  const [people, institutions, acts] = await Promise.all([
    sql
      .selectFrom('activity as a')
      .innerJoin('person as p', 'p.id', 'a.person_id')
      .select(['p.id', 'p.name'])
      .distinct()
      .where('a.partnership_id', '=', partnership)
      .orderBy('p.name')
      .execute(),
    sql.selectFrom('institution').select(['institution_id as id', 'name']).where('partnership_id', '=', partnership).orderBy('name').execute(),
    sql.selectFrom('activity').select('act').distinct().where('partnership_id', '=', partnership).execute(),
  ]);
  return { people, institutions, acts: acts.map(({ act }) => act) };
}

export interface ServiceRow {
  position: number;
  at: Date;
  person: string | null;
  act: string;
  /** How many there were of it in a quarter of an hour, where one line stands for many. */
  tries: number | null;
}

/** The log of the service: which account, by its id, and never whose. The operator sees no partnership’s people. */
export function listServiceActivity(db: Database, older: number | null): Promise<ServiceRow[]> {
  return db
    .selectFrom('service_activity')
    .select(['position', 'at', 'person_id as person', 'act'])
    .select(sql<number | null>`(after ->> 'tries')::int`.as('tries'))
    .$if(older !== null, (query) => query.where('position', '<', older))
    .orderBy('position', 'desc')
    .limit(LINES_A_PAGE + 1)
    .execute();
}
