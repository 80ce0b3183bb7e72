import type { StepsFor } from '../../web/at-home.ts';
import { canTypeStatements, isLocked, latestCycle, listInForce, staffPath } from '../evidence/index.ts';
import { listTraining } from './training.queries.ts';

/** One’s own register that nobody has begun, or a year without any training in its log. */
export const staffSteps: StepsFor = async (tenant, reader) => {
  const { institutionId: institution } = reader.as;
  if (institution === null || !canTypeStatements(reader)) return [];
  const latest = await latestCycle(tenant);
  if (!latest || isLocked(latest)) return [];
  const href = staffPath(latest, institution);
  const place = { cycle: latest.id, institution };
  if ((await listInForce(tenant, { ...place, kind: 'staff' })).length === 0)
    return [{ text: 'Say who gives guidance, and how qualified they are', href, why: 'The rating of qualified staff rests on it' }];
  if ((await listTraining(tenant, place)).length > 0) return [];
  return [{ text: 'Log this year’s training', href: `${href}#training`, why: 'Nothing is logged yet for staff, support staff or governors' }];
};
