import type { Tenant } from '../../database/tenant.ts';
import type { Cycle } from '../evidence/index.ts';
import { lockInputs } from '../partnerships/index.ts';
import { freshRatings, listSummaries, OVERALL, type RatingSummary } from '../ratings/index.ts';
import type { RatingChange } from './import.ts';

/** Does something to the evidence of a cycle, which is locked, and tells which ratings are others afterwards: by that, and by nothing else. */
export async function ratingsChangedBy(tenant: Tenant, cycle: Cycle, now: Date, act: () => Promise<void>): Promise<RatingChange[]> {
  await lockInputs(tenant);
  const before = await summaries(tenant, cycle, now);
  await act();
  return changesBetween(before, await summaries(tenant, cycle, now));
}

type Summaries = Map<string, RatingSummary>;

async function summaries(tenant: Tenant, cycle: Cycle, now: Date): Promise<Summaries> {
  await freshRatings(tenant, cycle, now);
  return new Map((await listSummaries(tenant, cycle.id)).map(({ institution, summary }) => [institution, summary]));
}

function changesBetween(before: Summaries, after: Summaries): RatingChange[] {
  const changed = [...after].flatMap(([institution, is]) => {
    const was = before.get(institution);
    const elements = [...Object.keys(is.elements), OVERALL];
    return elements
      .map((element) => ({ institution, name: is.name, element, was: was ? verdictOf(was, element) : null, is: verdictOf(is, element) }))
      .filter((change) => JSON.stringify(change.was) !== JSON.stringify(change.is));
  });
  return changed.sort((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }));
}

function verdictOf(summary: RatingSummary, element: string): RatingChange['is'] {
  const found = element === OVERALL ? summary.overall : summary.elements[element];
  return found ? { status: found.status, levels: found.levels } : null;
}
