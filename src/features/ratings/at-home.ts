import { todayOf } from '../../shared/today.ts';
import type { StepsFor } from '../../web/at-home.ts';
import { isLocked, latestCycle } from '../evidence/index.ts';
import { loadInstitutionNow } from './load-institution-rating.ts';
import { nextSteps } from './next-steps.ts';
import { canDiscussRatings } from './rating.policy.ts';

/** What the ratings of one’s own institution ask for: the same that its page says, in the latest cycle while that is not published. */
export const ratingSteps: StepsFor = async (tenant, reader, now) => {
  const { institutionId: institution } = reader.as;
  if (institution === null || !canDiscussRatings(reader)) return [];
  const latest = await latestCycle(tenant);
  if (!latest || isLocked(latest)) return [];
  const shown = await loadInstitutionNow(tenant, reader, { cycle: latest, institution }, now);
  return nextSteps(reader, shown, todayOf(now)).map(({ text, href, more = '' }) => ({ text, href, why: more.replace(/^[:,] /, '') || latest.year }));
};
