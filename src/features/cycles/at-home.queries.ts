import type { Tenant } from '../../database/tenant.ts';
import type { AcademicYear } from '../../rating/evidence.ts';
import type { CycleState } from '../evidence/index.ts';

/** What a home says of a cycle. */
export interface CycleAtHome {
  id: string;
  year: AcademicYear;
  state: CycleState;
  /** When its latest version was published; null before the first. */
  publishedAt: Date | null;
  /** Files that were read, and that nobody has confirmed or thrown away. */
  waiting: number;
}

/** All cycles, the latest first. */
export async function listCyclesAtHome({ sql, partnership }: Tenant): Promise<CycleAtHome[]> {
  const rows = await sql
    .selectFrom('cycle as c')
    .select(['c.cycle_id as id', 'c.year', 'c.state'])
    .select(({ selectFrom }) => [
      selectFrom('publication as p')
        .select(({ fn }) => fn.max('p.published_at').as('at'))
        .where('p.partnership_id', '=', partnership)
        .whereRef('p.cycle_id', '=', 'c.cycle_id')
        .as('publishedAt'),
      selectFrom('import as i')
        .select(({ fn }) => fn.countAll<number>().as('waiting'))
        .where('i.partnership_id', '=', partnership)
        .whereRef('i.cycle_id', '=', 'c.cycle_id')
        .where('i.state', '=', 'ready')
        .as('waiting'),
    ])
    .where('c.partnership_id', '=', partnership)
    .orderBy('c.year', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, waiting: Number(row.waiting) }) as CycleAtHome);
}
