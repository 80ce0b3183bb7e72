import type { Tenant } from '../../database/tenant.ts';

/** All that was ever chosen for the readings of a cycle, the latest first. */
export async function listChoiceHistory({ sql, partnership }: Tenant, cycle: string): Promise<Chosen[]> {
  const rows = await sql
    .selectFrom('reading_choice as c')
    .leftJoin('person as p', 'p.id', 'c.chosen_by')
    .select(['c.reading', 'c.option', 'c.to_confirm as toConfirm', 'p.name as by', 'c.chosen_at as at'])
    .where('c.partnership_id', '=', partnership)
    .where('c.cycle_id', '=', cycle)
    .orderBy('c.reading')
    .orderBy('c.position', 'desc')
    .execute();
  return rows;
}

/** A choice for a reading, dated and signed. */
export interface Chosen {
  reading: string;
  option: string;
  /** Copied from the year before and not confirmed then. */
  toConfirm: boolean;
  by: string | null;
  at: Date;
}
