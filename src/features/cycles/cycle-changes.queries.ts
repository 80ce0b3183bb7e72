import type { Tenant } from '../../database/tenant.ts';
import type { AcademicYear, IsoDate } from '../../rating/evidence.ts';
import type { CycleState } from '../evidence/index.ts';
import { bumpInputs } from '../partnerships/index.ts';

/** Moves a cycle. It must be locked by this transaction. Which cycles are published decides what later years are compared with. */
export async function updateCycleState(
  tenant: Tenant,
  cycle: string,
  { state, correcting }: { state: CycleState; correcting: string | null },
): Promise<void> {
  await tenant.sql
    .updateTable('cycle')
    .set(({ eb }) => ({ state, correcting, version: eb('version', '+', 1) }))
    .where('partnership_id', '=', tenant.partnership)
    .where('cycle_id', '=', cycle)
    .execute();
  await bumpInputs(tenant);
}

export interface CycleDetails {
  date: IsoDate;
  minimumCohort: number;
}

/** Saves the day of judging and the smallest cohort. The cycle must be locked by this transaction. */
export async function updateCycleDetails(tenant: Tenant, cycle: string, { date, minimumCohort }: CycleDetails): Promise<void> {
  await tenant.sql
    .updateTable('cycle')
    .set(({ eb }) => ({ date, minimum_cohort: minimumCohort, version: eb('version', '+', 1) }))
    .where('partnership_id', '=', tenant.partnership)
    .where('cycle_id', '=', cycle)
    .execute();
  await bumpInputs(tenant);
}

/** Lets nobody else begin a cycle of this partnership until the transaction ends, and tells whether the year has one. */
export async function lockYear({ sql, partnership }: Tenant, year: AcademicYear): Promise<'free' | 'taken'> {
  await sql.selectFrom('partnership').select('partnership_id').where('partnership_id', '=', partnership).forNoKeyUpdate().execute();
  const taken = await sql
    .selectFrom('cycle')
    .select('cycle_id')
    .where('partnership_id', '=', partnership)
    .where('year', '=', year)
    .executeTakeFirst();
  return taken ? 'taken' : 'free';
}

/** The names of people, by their ids. */
export async function namesOf({ sql }: Tenant, people: readonly (string | null)[]): Promise<Map<string, string>> {
  const ids = [...new Set(people.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const rows = await sql.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
