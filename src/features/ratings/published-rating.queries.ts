import { sql as raw } from 'kysely';
import type { Tenant } from '../../database/tenant.ts';
import type { AcademicYear } from '../../rating/evidence.ts';
import type { Choices } from '../../rating/reading.ts';
import type { CycleState } from '../evidence/index.ts';
import type { PublicationSnapshot } from './publication.ts';
import type { StoredRating } from './rating.queries.ts';
import type { RatingSummary } from './summary.ts';

/** What was published last of a cycle, about one institution. */
export interface PublishedRating {
  number: number;
  at: Date;
  /** Why it was corrected; null for the first publication. */
  reason: string | null;
  /** Null where the institution was not in the cycle when it was published. */
  rating: StoredRating | null;
}

/** The latest publication of a cycle with what it says of one institution; null where nothing is published. */
export async function findLatestPublished(
  { sql, partnership }: Tenant,
  { cycle, institution }: { cycle: string; institution: string },
): Promise<PublishedRating | null> {
  const row = await sql
    .selectFrom('publication as p')
    .leftJoin('published_rating as r', (join) =>
      join
        .onRef('r.partnership_id', '=', 'p.partnership_id')
        .onRef('r.cycle_id', '=', 'p.cycle_id')
        .onRef('r.number', '=', 'p.number')
        .on('r.institution_id', '=', institution),
    )
    .select(['p.number', 'p.published_at as at', 'p.reason', 'r.summary', 'r.detail'])
    .where('p.partnership_id', '=', partnership)
    .where('p.cycle_id', '=', cycle)
    .orderBy('p.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { summary, detail, ...publication } = row;
  return { ...publication, rating: detail === null ? null : ({ institution, summary, detail } as StoredRating) };
}

/** What a publication was rated by: the option of each reading, and the day and the smallest cohort of the cycle as they were. */
export async function findPublishedRules({ sql, partnership }: Tenant, cycle: string, number: number): Promise<PublishedRules> {
  return (
    sql
      .selectFrom('publication')
      // Not the whole of it, which holds every institution.
      .select([raw<Choices>`snapshot->'choices'`.as('choices'), raw<PublicationSnapshot['cycle']>`snapshot->'cycle'`.as('cycle')])
      .where('partnership_id', '=', partnership)
      .where('cycle_id', '=', cycle)
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
  );
}

type PublishedRules = Pick<PublicationSnapshot, 'choices' | 'cycle'>;

/** One year of an institution as it was published last. */
export interface PublishedYear {
  cycle: string;
  year: AcademicYear;
  framework: { id: string; version: string; sha256: string };
  summary: RatingSummary;
}

/** Every year whose latest version has the institution, the earliest first: a correction may have taken it out. */
export async function listPublishedYears({ sql, partnership }: Tenant, institution: string): Promise<PublishedYear[]> {
  const rows = await sql
    .selectFrom('published_rating as r')
    .innerJoin('cycle as c', (join) => join.onRef('c.partnership_id', '=', 'r.partnership_id').onRef('c.cycle_id', '=', 'r.cycle_id'))
    .select(['c.cycle_id as cycle', 'c.year', 'c.framework_id as id', 'c.framework_version as version', 'c.framework_sha256 as sha256', 'r.summary'])
    .where('r.partnership_id', '=', partnership)
    .where('c.partnership_id', '=', partnership)
    .where('r.institution_id', '=', institution)
    .where('r.number', '=', (query) =>
      query
        .selectFrom('publication as p')
        .select(({ fn }) => fn.max('p.number').as('latest'))
        .where('p.partnership_id', '=', partnership)
        .whereRef('p.cycle_id', '=', 'r.cycle_id'),
    )
    .orderBy('c.year')
    .execute();
  return rows.map(({ cycle, year, summary, ...framework }) => ({ cycle, year, framework, summary: summary as RatingSummary }));
}

/** A cycle that an institution is rated in, with its overall rating as it stands. */
export interface RatedYear extends PublishedYear {
  state: CycleState;
}

/** The cycles that are not published and have a rating of the institution as it was found last, the earliest first. */
export async function listOpenYears({ sql, partnership }: Tenant, institution: string): Promise<RatedYear[]> {
  const rows = await sql
    .selectFrom('rating as r')
    .innerJoin('cycle as c', (join) => join.onRef('c.partnership_id', '=', 'r.partnership_id').onRef('c.cycle_id', '=', 'r.cycle_id'))
    .select(['c.cycle_id as cycle', 'c.year', 'c.state', 'c.framework_id as id', 'c.framework_version as version', 'c.framework_sha256 as sha256'])
    .select('r.summary')
    .where('r.partnership_id', '=', partnership)
    .where('c.partnership_id', '=', partnership)
    .where('r.institution_id', '=', institution)
    .where('c.state', '<>', 'published')
    .orderBy('c.year')
    .execute();
  return rows.map(({ cycle, year, state, summary, ...framework }) => ({ cycle, year, state, framework, summary: summary as RatingSummary }));
}
