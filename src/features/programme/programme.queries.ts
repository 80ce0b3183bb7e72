import type { Tenant } from '../../database/tenant.ts';
import type { Activity, Covering, Score, YearGroup } from '../../programme/index.ts';

export interface ProgrammePlace {
  cycle: string;
  institution: string;
}

/** An activity as it is kept. */
export interface KeptActivity extends Activity {
  /** Carried over from last year, and confirmed by nobody yet. */
  toConfirm: boolean;
  /** When it was taken out; null while it is in the programme. */
  removedAt: Date | null;
  version: number;
  /** Who wrote it down last, and when. */
  last: { person: string | null; name: string | null; at: Date };
}

const COLUMNS = [
  'a.activity_id as id',
  'a.title',
  'a.kind',
  'a.provisions',
  'a.year_groups as yearGroups',
  'a.needs',
  'a.cohort',
  'a.theme',
  'a.minutes as minutesPerStudent',
  'a.leader',
  'a.partners',
  'a.held_on as date',
  'a.voices',
  'a.score',
  'a.will_change as willChange',
  'a.to_confirm as toConfirm',
  'a.removed_at as removedAt',
  'a.version',
] as const;

/** All of a programme by title, what was taken out too. */
export async function listActivities({ sql, partnership }: Tenant, { cycle, institution }: ProgrammePlace): Promise<KeptActivity[]> {
  const rows = await sql
    .selectFrom('programme_activity as a')
    .leftJoin('person as p', 'p.id', 'a.changed_by')
    .select([...COLUMNS, 'p.id as person', 'p.name', 'a.changed_at as at'])
    .where('a.partnership_id', '=', partnership)
    .where('a.cycle_id', '=', cycle)
    .where('a.institution_id', '=', institution)
    .orderBy('a.title')
    .orderBy('a.activity_id')
    .execute();
  return rows.map(({ person, name, at, ...activity }) => ({ ...(activity as Omit<KeptActivity, 'last'>), last: { person, name, at } }));
}

/** Of all institutions, as they stood in a cycle: what the next one is begun with. What nobody confirmed was not held, and stays behind. */
export async function listOfCycle({ sql, partnership }: Tenant, cycle: string): Promise<(Activity & { institution: string })[]> {
  const rows = await sql
    .selectFrom('programme_activity as a')
    .select([...COLUMNS, 'a.institution_id as institution'])
    .where('a.partnership_id', '=', partnership)
    .where('a.cycle_id', '=', cycle)
    .where('a.removed_at', 'is', null)
    .where('a.to_confirm', '=', false)
    .execute();
  return (rows as (Omit<KeptActivity, 'last'> & { institution: string })[]).map(
    ({ toConfirm: _c, removedAt: _r, version: _v, ...activity }) => activity,
  );
}

/** What of an institution in a cycle counts: neither taken out nor still to be confirmed. */
export async function listCovering({ sql, partnership }: Tenant, { cycle, institution }: ProgrammePlace): Promise<Covering[]> {
  const rows = await sql
    .selectFrom('programme_activity')
    .select(['activity_id as id', 'kind', 'needs', 'year_groups as yearGroups', 'minutes as minutesPerStudent'])
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .where('removed_at', 'is', null)
    .where('to_confirm', '=', false)
    .orderBy('title')
    .orderBy('activity_id')
    .execute();
  return rows as Covering[];
}

export interface Tally {
  activities: number;
  toConfirm: number;
}

/** How many activities a programme has, for a home that is opened often. */
export async function countActivities({ sql, partnership }: Tenant, { cycle, institution }: ProgrammePlace): Promise<Tally> {
  const { activities, to_confirm } = await sql
    .selectFrom('programme_activity')
    .select(({ fn }) => [fn.countAll<number>().as('activities'), fn.countAll<number>().filterWhere('to_confirm', '=', true).as('to_confirm')])
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { activities: Number(activities), toConfirm: Number(to_confirm) };
}

export interface Stamp {
  by: string | null;
  at: Date;
}

const fieldsOf = (activity: Omit<Activity, 'id'>) => ({
  title: activity.title,
  kind: activity.kind,
  provisions: JSON.stringify(activity.provisions),
  year_groups: activity.yearGroups as YearGroup[] as number[],
  needs: activity.needs as string[],
  cohort: activity.cohort,
  theme: activity.theme,
  minutes: activity.minutesPerStudent,
  leader: activity.leader,
  partners: activity.partners,
  held_on: activity.date,
  voices: JSON.stringify(activity.voices),
  score: activity.score as Score | null,
  will_change: activity.willChange,
});

/** A statement takes 65,535 values, and a row has some twenty. */
const AT_ONCE = 1_000;

/** Adds activities to a programme, or to several of a cycle. */
export async function insertActivities(
  { sql, partnership }: Tenant,
  cycle: string,
  activities: readonly (Activity & { institution: string; toConfirm: boolean })[],
  { by, at }: Stamp,
): Promise<void> {
  const rows = activities.map(({ id, institution, toConfirm, ...activity }) => ({
    ...{ partnership_id: partnership, cycle_id: cycle, institution_id: institution, activity_id: id },
    ...{ ...fieldsOf(activity), to_confirm: toConfirm, changed_by: by, changed_at: at },
  }));
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await sql
      .insertInto('programme_activity')
      .values(rows.slice(from, from + AT_ONCE))
      .execute();
}

/** What stands from now on, at the next version. What was taken out is in the programme again, and what was to be confirmed is. */
export async function updateActivity(
  { sql, partnership }: Tenant,
  { cycle, institution }: ProgrammePlace,
  { id, ...activity }: Activity,
  { by, at }: Stamp,
): Promise<void> {
  await sql
    .updateTable('programme_activity')
    .set(({ eb }) => ({ ...fieldsOf(activity), to_confirm: false, removed_at: null, version: eb('version', '+', 1), changed_by: by, changed_at: at }))
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .where('activity_id', '=', id)
    .execute();
}

/** Takes an activity out, puts it back, or says of several that they are right. */
export async function markActivities(
  { sql, partnership }: Tenant,
  { cycle, institution }: ProgrammePlace,
  ids: readonly string[],
  mark: { removed_at: Date | null } | { to_confirm: false },
  { by, at }: Stamp,
): Promise<void> {
  if (ids.length === 0) return;
  await sql
    .updateTable('programme_activity')
    .set(({ eb }) => ({ ...mark, version: eb('version', '+', 1), changed_by: by, changed_at: at }))
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .where('activity_id', 'in', ids)
    .execute();
}
