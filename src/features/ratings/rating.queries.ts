import { sql as raw } from 'kysely';
import type { Tenant } from '../../database/tenant.ts';
import type { CityRating } from '../../rating/rating.ts';
import type { RatingDetail, RatingSummary } from './summary.ts';

export interface StoredRating {
  institution: string;
  summary: RatingSummary;
  detail: RatingDetail;
}

/** Puts new ratings in the place of all that the cycle had. */
export async function replaceRatings({ sql, partnership }: Tenant, cycle: string, ratings: readonly StoredRating[]): Promise<void> {
  await sql.deleteFrom('rating').where('partnership_id', '=', partnership).where('cycle_id', '=', cycle).execute();
  const rows = ratings.map(({ institution, summary, detail }) => ({
    partnership_id: partnership,
    cycle_id: cycle,
    institution_id: institution,
    summary: JSON.stringify(summary),
    detail: JSON.stringify(detail),
  }));
  const BATCH = 100;
  for (let at = 0; at < rows.length; at += BATCH)
    await sql
      .insertInto('rating')
      .values(rows.slice(at, at + BATCH))
      .execute();
}

export async function updateCycleRated(
  { sql, partnership }: Tenant,
  cycle: string,
  { city, from, at }: { city: CityRating; from: string; at: Date },
): Promise<void> {
  await sql
    .updateTable('cycle')
    .set({ city: JSON.stringify(city), rated_from: from, rated_at: at })
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .execute();
}

/** What the ratings of a cycle were made from, and the number that they must have been made at to be those that stand. */
export interface RatedFrom {
  cycle: string;
  /** Null before the first. */
  from: string | null;
  inputs: number;
}

/** Of each of these cycles, in no order; one statement, since it is asked before every page with ratings. */
export async function listRatedFrom({ sql, partnership }: Tenant, cycles: readonly string[]): Promise<RatedFrom[]> {
  return sql
    .selectFrom('cycle as c')
    .innerJoin('partnership as p', 'p.partnership_id', 'c.partnership_id')
    .select(['c.cycle_id as cycle', 'c.rated_from as from', 'p.inputs_revision as inputs'])
    .where('c.partnership_id', '=', partnership)
    .where('p.partnership_id', '=', partnership)
    .where('c.cycle_id', '=', raw<string>`any(${[...cycles]}::uuid[])`)
    .execute();
}

/** What the ratings that stand were made from, and the city as a whole; nulls before the first. */
export async function findRated({ sql, partnership }: Tenant, cycle: string): Promise<{ from: string | null; city: CityRating | null }> {
  const row = await sql
    .selectFrom('cycle')
    .select(['rated_from', 'city'])
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .executeTakeFirstOrThrow();
  return { from: row.rated_from, city: row.city as CityRating | null };
}

/** What a table shows of each institution of the cycle, in no order. */
export async function listSummaries({ sql, partnership }: Tenant, cycle: string): Promise<{ institution: string; summary: RatingSummary }[]> {
  const rows = await sql
    .selectFrom('rating')
    .select(['institution_id as institution', 'summary'])
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .execute();
  return rows as { institution: string; summary: RatingSummary }[];
}

/** Everything of one institution's rating; null where it is not in the cycle. */
export async function findRating(
  { sql, partnership }: Tenant,
  { cycle, institution }: { cycle: string; institution: string },
): Promise<StoredRating | null> {
  const row = await sql
    .selectFrom('rating')
    .select(['institution_id as institution', 'summary', 'detail'])
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .executeTakeFirst();
  return row ? (row as StoredRating) : null;
}

export async function listRatings({ sql, partnership }: Tenant, cycle: string): Promise<StoredRating[]> {
  const rows = await sql
    .selectFrom('rating')
    .select(['institution_id as institution', 'summary', 'detail'])
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .execute();
  return rows as StoredRating[];
}
