import { sql as raw } from 'kysely';
import type { Tenant } from '../../database/tenant.ts';
import { unconfirmedStatements } from '../evidence/index.ts';
import { type Disputed, unansweredDisputes } from '../ratings/index.ts';

/** What in a cycle waits for somebody. */
export interface Waiting {
  /** Whether anything counts as evidence: what was taken back, or copied and is to be confirmed, does not. */
  evidence: boolean;
  /** Files that were read and that nobody has decided about. */
  files: number;
  /** Files that are being read just now. */
  reading: number;
  /** Ratings whose dispute nobody has answered, in order. */
  disputes: Disputed[];
  /** Choices that were copied from the year before, and that nobody has confirmed. */
  readings: number;
  statements: number;
}

/** One statement: a home waits less for one that counts many things than for many that count one. */
export async function findWaiting(tenant: Tenant, cycle: string): Promise<Waiting> {
  const { sql, partnership } = tenant;
  const { rows } = await raw<Waiting>`
    select
      exists(select 1 from evidence e where e.partnership_id = ${partnership} and e.cycle_id = ${cycle}
        and e.fact is not null and not e.to_confirm and e.undone_revision is null
        and not exists (select 1 from evidence later where later.partnership_id = ${partnership} and later.cycle_id = ${cycle}
          and later.institution_id is not distinct from e.institution_id and later.kind = e.kind and later.key = e.key
          and later.revision > e.revision and later.undone_revision is null)) as evidence,
      (select count(*)::int from import i where i.partnership_id = ${partnership} and i.cycle_id = ${cycle} and i.state = 'ready') as files,
      (select count(*)::int from import i where i.partnership_id = ${partnership} and i.cycle_id = ${cycle} and i.state = 'reading') as reading,
      (select coalesce(json_agg(open), '[]') from (${unansweredDisputes(tenant, cycle)}) as open) as disputes,
      (select count(*)::int from (
        select distinct on (reading) to_confirm from reading_choice r where r.partnership_id = ${partnership} and r.cycle_id = ${cycle}
        order by reading, position desc) as chosen where to_confirm) as readings,
      (select count(*)::int from (${unconfirmedStatements(tenant, cycle)}) as held) as statements`.execute(sql);
  return rows[0] as Waiting;
}
