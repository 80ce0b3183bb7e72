import { several } from '../../rating/words.ts';
import type { StepsFor } from '../../web/at-home.ts';
import { canTypeStatements, isLocked, latestCycle } from '../evidence/index.ts';
import { programmePath } from './load-programme.ts';
import { countActivities } from './programme.queries.ts';

/** One’s own programme that nobody has begun, or what waits in it since last year. */
export const programmeSteps: StepsFor = async (tenant, reader) => {
  const { institutionId: institution } = reader.as;
  if (institution === null || !canTypeStatements(reader)) return [];
  const latest = await latestCycle(tenant);
  if (!latest || isLocked(latest)) return [];
  const href = programmePath(latest, institution);
  const { activities, toConfirm } = await countActivities(tenant, { cycle: latest.id, institution });
  if (activities === 0)
    return [{ text: 'Write down the programme of this year', href, why: 'The map of what is covered, and what is missing, is made from it' }];
  if (toConfirm === 0) return [];
  const what = several(toConfirm, 'activity', 'activities');
  return [{ text: `Confirm the programme of this year`, href, why: `the map counts ${what} from last year only then` }];
};
