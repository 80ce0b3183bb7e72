import type { StepsFor } from '../../web/at-home.ts';
import { canTypeStatements, isLocked, latestCycle } from '../evidence/index.ts';
import { findVision } from './aims.queries.ts';
import { aimsPath } from './load-aims.ts';
import { listTargets } from './targets.queries.ts';

/** One’s own institution without a vision or without any target, or with those of last year. */
export const aimsSteps: StepsFor = async (tenant, reader) => {
  const { institutionId: institution } = reader.as;
  if (institution === null || !canTypeStatements(reader)) return [];
  const latest = await latestCycle(tenant);
  if (!latest || isLocked(latest)) return [];
  const place = { cycle: latest.id, institution };
  const href = aimsPath(latest, institution);
  const vision = await findVision(tenant, place);
  if (!vision) return [{ text: 'Say what you want your guidance to be', href, why: 'A clear vision is what the rest of the year is measured by' }];
  const targets = await listTargets(tenant, place);
  if (vision.toConfirm || targets.some(({ toConfirm }) => toConfirm))
    return [{ text: 'Confirm your vision and targets of last year', href, why: 'They were carried over' }];
  if (targets.length > 0) return [];
  return [{ text: 'Set targets for your guidance', href: `${href}#targets`, why: 'Short, medium and long term; Waymark reads the figures it knows' }];
};
