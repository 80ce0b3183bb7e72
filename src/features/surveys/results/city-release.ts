import type { Tenant } from '../../../database/tenant.ts';
import { CITY_RULES, releaseSurvey, shownIn } from '../../../disclosure/index.ts';
import type { Audience } from '../../../surveys/question.ts';
import { identitiesIn } from '../../../surveys/same-question.ts';
import { questionnaireInUse } from '../running/questionnaire-in-use.ts';
import { cityCounts } from './city-counts.ts';
import { findLatestRelease, insertRelease, listLatestTotals } from './release.queries.ts';
import type { Kept, KeptTotals } from './released.ts';

/**
 * Of all institutions together: made once some of them have let something out. It has no groups, so that nothing is to be audited, nor told from
 * one release to the next: the last one says all that was said. Whoever calls holds the lock of the cycle.
 */
export async function freshCityRelease(tenant: Tenant, { cycle, audience }: { cycle: string; audience: Audience }, now: Date): Promise<void> {
  const of = { cycle, institution: null, audience };
  const all = (await listLatestTotals(tenant, of)).map(({ kept }) => kept);
  const { counts, questions } = cityCounts(all, identitiesIn((await questionnaireInUse(tenant, audience)).questionnaire));
  if (counts.respondents < CITY_RULES.threshold) return;
  const last = await findLatestRelease(tenant, of);
  const release = await releaseSurvey(counts, CITY_RULES, last ? [last.release] : []);
  if (release.number === last?.release.number) return;
  await insertRelease(tenant, of, { questions, titles: {}, institutions: all.length, release }, now);
}

/** Whether institutions have let out so much since the city's last release that there could be a new one: the making of it may have been cut short. */
export function isCityBehind(all: readonly KeptTotals[], last: Kept | null): boolean {
  const said = all.reduce((sum, { release }) => sum + (shownIn(release.respondents) ?? 0), 0);
  const { threshold, roundTo } = CITY_RULES;
  if (!last) return said >= threshold;
  return said - (shownIn(last.release.respondents) ?? 0) >= threshold + Math.floor(roundTo / 2);
}
