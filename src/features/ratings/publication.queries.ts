import type { Tenant } from '../../database/tenant.ts';
import type { Publication } from './publication.ts';
import type { StoredRating } from './rating.queries.ts';

function publications({ sql, partnership }: Tenant) {
  return sql
    .selectFrom('publication')
    .select(['cycle_id as cycle', 'number', 'reason', 'missing', 'revision', 'snapshot', 'published_by as by', 'published_at as at'])
    .where('partnership_id', '=', partnership);
}

/** One version of a published cycle, the latest where no number is asked for; null where there is none. */
export async function findPublication(tenant: Tenant, { cycle, number }: { cycle: string; number?: number }): Promise<Publication | null> {
  const row = await publications(tenant)
    .where('cycle_id', '=', cycle)
    .$if(number !== undefined, (query) => query.where('number', '=', number ?? 0))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? (row as Publication) : null;
}

/** What a list of versions shows. */
export type PublicationHead = Pick<Publication, 'cycle' | 'number' | 'reason' | 'by' | 'at'>;

function heads({ sql, partnership }: Tenant) {
  return sql
    .selectFrom('publication')
    .select(['cycle_id as cycle', 'number', 'reason', 'published_by as by', 'published_at as at'])
    .where('partnership_id', '=', partnership);
}

/** All versions of a cycle, the latest first. */
export async function listPublications(tenant: Tenant, cycle: string): Promise<PublicationHead[]> {
  return heads(tenant).where('cycle_id', '=', cycle).orderBy('number', 'desc').execute();
}

/** The latest version of each cycle that was ever published, by the cycle's id. */
export async function listLatestPublications(tenant: Tenant): Promise<Map<string, PublicationHead>> {
  const rows = await heads(tenant).distinctOn('cycle_id').orderBy('cycle_id').orderBy('number', 'desc').execute();
  return new Map(rows.map((row) => [row.cycle, row]));
}

export interface PublishedPlace {
  cycle: string;
  number: number;
}

function published({ sql, partnership }: Tenant, { cycle, number }: PublishedPlace) {
  return sql.selectFrom('published_rating').where('partnership_id', '=', partnership).where('cycle_id', '=', cycle).where('number', '=', number);
}

/** What a table shows of each institution in a version, in no order. */
export async function listPublishedSummaries(tenant: Tenant, place: PublishedPlace): Promise<Pick<StoredRating, 'institution' | 'summary'>[]> {
  const rows = await published(tenant, place).select(['institution_id as institution', 'summary']).execute();
  return rows as Pick<StoredRating, 'institution' | 'summary'>[];
}

/** Everything of one institution's rating in a version; null where it was not in it. */
export async function findPublishedRating(
  tenant: Tenant,
  { institution, ...place }: PublishedPlace & { institution: string },
): Promise<StoredRating | null> {
  const row = await published(tenant, place)
    .select(['institution_id as institution', 'summary', 'detail'])
    .where('institution_id', '=', institution)
    .executeTakeFirst();
  return row ? (row as StoredRating) : null;
}

/** Publishes a cycle's ratings as the next version. The cycle must be locked by this transaction. */
export async function insertPublication(tenant: Tenant, publication: Publication, ratings: readonly StoredRating[]): Promise<void> {
  const { sql, partnership } = tenant;
  const { cycle, number, reason, missing, revision, snapshot, by, at } = publication;
  const place = { partnership_id: partnership, cycle_id: cycle, number };
  const row = { ...place, reason, revision, published_by: by, published_at: at };
  await sql
    .insertInto('publication')
    .values({ ...row, missing: JSON.stringify(missing), snapshot: JSON.stringify(snapshot) })
    .execute();
  const rows = ratings.map(({ institution, summary, detail }) => ({
    ...place,
    institution_id: institution,
    summary: JSON.stringify(summary),
    detail: JSON.stringify(detail),
  }));
  const BATCH = 100;
  for (let start = 0; start < rows.length; start += BATCH)
    await sql
      .insertInto('published_rating')
      .values(rows.slice(start, start + BATCH))
      .execute();
}
