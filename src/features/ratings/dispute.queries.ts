import { sql as raw } from 'kysely';
import type { Tenant } from '../../database/tenant.ts';
import type { RatingPlace } from './moderation.queries.ts';

/** A rating that its institution disputes. */
export type Disputed = Pick<RatingPlace, 'institution' | 'element'>;

/**
 * Whether a stance, which the statement around calls `s`, is a dispute that nobody of the partnership has answered since: neither with a
 * comment nor by looking at the rating again. That it is the last of its rating is for the statement to see to.
 */
export function waitsForAnswer(partnership: string) {
  return raw<boolean>`(s.stance = 'dispute'
    and not exists (select 1 from moderation m
      where m.partnership_id = ${partnership} and m.cycle_id = s.cycle_id
        and m.institution_id = s.institution_id and m.element = s.element and m.moderated_at >= s.taken_at)
    and not exists (select 1 from rating_comment c
      where c.partnership_id = ${partnership} and c.cycle_id = s.cycle_id
        and c.institution_id = s.institution_id and c.element = s.element and c.side = 'partnership' and c.written_at >= s.taken_at))`;
}

/**
 * The ratings of a cycle whose dispute waits for an answer, in order of institution and element; also as a part of a larger statement. Not of
 * institutions that had left before the day of the cycle: they are not rated in it, so that there is nothing to answer.
 */
export function unansweredDisputes({ sql, partnership }: Tenant, cycle: string) {
  return sql
    .selectFrom('stance as s')
    .innerJoin('cycle as c', (join) => join.onRef('c.partnership_id', '=', 's.partnership_id').onRef('c.cycle_id', '=', 's.cycle_id'))
    .innerJoin('institution as i', (join) =>
      join.onRef('i.partnership_id', '=', 's.partnership_id').onRef('i.institution_id', '=', 's.institution_id'),
    )
    .select(['s.institution_id as institution', 's.element'])
    .where(({ eb, or, ref }) => or([eb('i.until', 'is', null), eb('i.until', '>=', ref('c.date'))]))
    .where('s.partnership_id', '=', partnership)
    .where('c.partnership_id', '=', partnership)
    .where('i.partnership_id', '=', partnership)
    .where('s.cycle_id', '=', cycle)
    .where(waitsForAnswer(partnership))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('stance as later')
            .select('later.position')
            .where('later.partnership_id', '=', partnership)
            .where('later.cycle_id', '=', cycle)
            .whereRef('later.institution_id', '=', 's.institution_id')
            .whereRef('later.element', '=', 's.element')
            .whereRef('later.position', '>', 's.position'),
        ),
      ),
    )
    .orderBy('s.institution_id')
    .orderBy('s.element');
}

export function listUnansweredDisputes(tenant: Tenant, cycle: string): Promise<Disputed[]> {
  return unansweredDisputes(tenant, cycle).execute();
}
