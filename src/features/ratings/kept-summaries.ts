import type { Tenant } from '../../database/tenant.ts';
import { RecentlyUsed } from '../../shared/recently-used.ts';
import { listSummaries, type StoredRating } from './rating.queries.ts';

export type StoredSummary = Pick<StoredRating, 'institution' | 'summary'>;

/** Institutions in all the cycles that are kept. */
const MOST_KEPT = 2_000;
const kept = new RecentlyUsed<readonly StoredSummary[]>(MOST_KEPT, (summaries) => summaries.length + 1);

/**
 * What a table shows of each institution of a cycle, read once as long as its ratings are the same. For pages: what a transaction that changes
 * something has read could be undone with it, and reads anew.
 * @param from what `freshRatings` gave back
 */
export function keptSummaries(tenant: Tenant, cycle: string, from: string | null): Promise<readonly StoredSummary[]> {
  return kept.of(`${cycle} ${from}`, () => listSummaries(tenant, cycle));
}
