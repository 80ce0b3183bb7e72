import { sql as raw } from 'kysely';
import type { Tenant } from '../../database/tenant.ts';
import type { AcademicYear } from '../../rating/evidence.ts';
import type { CycleState } from '../evidence/index.ts';
import { unansweredDisputes } from './open-points.queries.ts';

/** The latest cycle, with how much in it waits for somebody. */
export interface LatestCycle {
  id: string;
  year: AcademicYear;
  state: CycleState;
  /** Files that were read and that nobody has decided about. */
  files: number;
  disputes: number;
  /** Choices that were copied from the year before, and that nobody has confirmed. */
  readings: number;
  statements: number;
}

/** Null before the first cycle. One statement: a home waits less for one that counts four things than for four that count one. */
export async function findLatestCycle({ sql, partnership }: Tenant): Promise<LatestCycle | null> {
  const { rows } = await raw<LatestCycle>`
    with latest as (select cycle_id, year, state from cycle where partnership_id = ${partnership} order by year desc limit 1)
    select cycle_id as id, year, state,
      (select count(*)::int from import i where i.partnership_id = ${partnership} and i.cycle_id = latest.cycle_id and i.state = 'ready') as files,
      (select count(*)::int from (${unansweredDisputes(partnership, raw`latest.cycle_id`)}) as open) as disputes,
      (select count(*)::int from (
        select distinct on (reading) to_confirm from reading_choice r where r.partnership_id = ${partnership} and r.cycle_id = latest.cycle_id
        order by reading, position desc) as chosen where to_confirm) as readings,
      (select count(*)::int from (
        select distinct on (institution_id, kind, key) to_confirm, fact from evidence e
        where e.partnership_id = ${partnership} and e.cycle_id = latest.cycle_id and e.undone_revision is null
        order by institution_id, kind, key, revision desc) as held where to_confirm and fact is not null) as statements
    from latest`.execute(sql);
  return rows[0] ?? null;
}
