import { several } from '../../rating/words.ts';
import type { StepsFor } from '../../web/at-home.ts';
import { cyclePath, isLocked, latestCycle } from '../evidence/index.ts';
import { canRemind, canSeeCity, canSeeCityAtWork } from './city.policy.ts';
import { latestCycleFor } from './find-city.ts';
import { keptLacking } from './load-missing.ts';
import { countLacks } from './missing.ts';

/** Whoever reads what is published, and does no more, is led to the last of it. */
export const cityStepsForViewers: StepsFor = async (tenant, reader) => {
  if (!canSeeCity(reader) || canSeeCityAtWork(reader)) return [];
  const latest = await latestCycleFor(tenant, reader);
  if (!latest) return [];
  return [{ text: `Read how the city stands in ${latest.year}`, href: `${cyclePath(latest)}/city`, why: 'the last ratings that were published' }];
};

/** What is not there is not rated: how much of it the latest cycle still lacks. */
export const missingSteps: StepsFor = async (tenant, reader) => {
  if (!canSeeCityAtWork(reader)) return [];
  const latest = await latestCycle(tenant);
  if (!latest || isLocked(latest)) return [];
  const lacking = await keptLacking(tenant, latest);
  if (lacking.length === 0) return [];
  const text = `See who lacks ${several(countLacks(lacking), 'piece')} of evidence`;
  const who = several(lacking.length, 'institution');
  return [{ text, href: `${cyclePath(latest)}/missing`, why: canRemind(reader) ? `you can remind the ${who}` : `${who} cannot be rated in full` }];
};
