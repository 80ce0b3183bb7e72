import type { Tenant } from '../../../database/tenant.ts';
import { NotFound } from '../../../web/problems.ts';
import { type Cycle, lockCycle } from '../../evidence/index.ts';
import { findSurvey, lockSurvey } from '../survey.queries.ts';
import type { Survey } from '../survey.ts';

/** Locks a survey and its cycle, the cycle first as for every change of evidence: whoever closes all surveys at once waits for nobody in a circle. */
export async function lockWithCycle(tenant: Tenant, id: string): Promise<{ survey: Survey; cycle: Cycle }> {
  const found = await findSurvey(tenant, id);
  const cycle = found && (await lockCycle(tenant, found.cycle));
  const survey = cycle && (await lockSurvey(tenant, id));
  if (!cycle || !survey) throw new NotFound();
  return { survey, cycle };
}
