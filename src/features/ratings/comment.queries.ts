import type { Tenant } from '../../database/tenant.ts';
import type { Comment, Talk } from './comment.ts';
import type { RatingPlace } from './moderation.queries.ts';

/** All comments on one rating, the first first. */
export function listComments({ sql, partnership }: Tenant, { cycle, institution, element }: RatingPlace): Promise<Comment[]> {
  return sql
    .selectFrom('rating_comment as c')
    .leftJoin('person as p', 'p.id', 'c.written_by')
    .select(['c.comment_id as id', 'c.side', 'c.words', 'c.written_by as by', 'p.name as byName', 'c.written_at as at'])
    .where('c.partnership_id', '=', partnership)
    .where('c.cycle_id', '=', cycle)
    .where('c.institution_id', '=', institution)
    .where('c.element', '=', element)
    .orderBy('c.written_at')
    .orderBy('c.comment_id')
    .execute();
}

/** How much was said about each rating of the cycle; of one institution where it is named. Ratings that nobody spoke of are not in it. */
export async function listTalks({ sql, partnership }: Tenant, { cycle, institution }: { cycle: string; institution?: string }): Promise<Talk[]> {
  return sql
    .selectFrom('rating_comment')
    .select(['institution_id as institution', 'element'])
    .select(({ fn }) => fn.countAll<number>().as('comments'))
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .$if(institution !== undefined, (query) => query.where('institution_id', '=', institution ?? ''))
    .groupBy(['institution_id', 'element'])
    .execute();
}

export async function insertComment({ sql, partnership }: Tenant, { cycle, institution, element }: RatingPlace, comment: Omit<Comment, 'byName'>) {
  const row = {
    partnership_id: partnership,
    comment_id: comment.id,
    cycle_id: cycle,
    institution_id: institution,
    element,
    side: comment.side,
    words: comment.words,
    written_by: comment.by,
    written_at: comment.at,
  };
  await sql.insertInto('rating_comment').values(row).execute();
}
