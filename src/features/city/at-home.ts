import type { StepsFor } from '../../web/at-home.ts';
import { cyclePath } from '../evidence/index.ts';
import { canSeeCity, canSeeCityAtWork } from './city.policy.ts';
import { latestCycleFor } from './find-city.ts';

/** Whoever reads what is published, and does no more, is led to the last of it. */
export const cityStepsForViewers: StepsFor = async (tenant, reader) => {
  if (!canSeeCity(reader) || canSeeCityAtWork(reader)) return [];
  const latest = await latestCycleFor(tenant, reader);
  if (!latest) return [];
  return [{ text: `Read how the city stands in ${latest.year}`, href: `${cyclePath(latest)}/city`, why: 'the last ratings that were published' }];
};
