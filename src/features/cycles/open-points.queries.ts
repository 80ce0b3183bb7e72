import { type RawBuilder, sql as raw } from 'kysely';
import type { Tenant } from '../../database/tenant.ts';

/** One rating: of an institution, by its id; an element's id or "overall". */
export interface Place {
  institution: string;
  element: string;
}

/**
 * Ratings that their institution disputes and that nobody of the partnership has answered since: neither with a comment nor by looking at
 * the rating again.
 */
export async function listUnansweredDisputes({ sql, partnership }: Tenant, cycle: string): Promise<Place[]> {
  const { rows } = await raw<Place>`${unansweredDisputes(partnership, raw`${cycle}::uuid`)} order by s.institution_id, s.element`.execute(sql);
  return rows;
}

/** The same as a part of a statement; the cycle may be a column of what is around it. */
export function unansweredDisputes(partnership: string, cycle: RawBuilder<unknown>) {
  return raw<Place>`
    select s.institution_id as institution, s.element from stance s
    where s.partnership_id = ${partnership} and s.cycle_id = ${cycle} and s.stance = 'dispute'
      and not exists (select 1 from stance later
        where later.partnership_id = ${partnership} and later.cycle_id = ${cycle}
          and later.institution_id = s.institution_id and later.element = s.element and later.position > s.position)
      and not exists (select 1 from moderation m
        where m.partnership_id = ${partnership} and m.cycle_id = ${cycle}
          and m.institution_id = s.institution_id and m.element = s.element and m.moderated_at >= s.taken_at)
      and not exists (select 1 from rating_comment c
        where c.partnership_id = ${partnership} and c.cycle_id = ${cycle}
          and c.institution_id = s.institution_id and c.element = s.element and c.side = 'partnership' and c.written_at >= s.taken_at)`;
}

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
