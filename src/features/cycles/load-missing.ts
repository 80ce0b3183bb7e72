import type { Tenant } from '../../database/tenant.ts';
import { settle } from '../../rating/reading.ts';
import { type Cycle, choicesOf, listChoices, listInForce } from '../evidence/index.ts';
import { frameworkOf, freshRatings, listModerations, listSummaries } from '../ratings/index.ts';
import { listUnansweredDisputes } from './open-points.queries.ts';
import { type Missing, type Standing, whatsMissing } from './whats-missing.ts';

/** How a cycle stands now, from ratings that are fresh. */
export async function loadStanding(tenant: Tenant, cycle: Cycle, now: Date): Promise<Standing> {
  await freshRatings(tenant, cycle, now);
  const choices = await listChoices(tenant, cycle.id);
  const facts = await listInForce(tenant, { cycle: cycle.id });
  return {
    cycle,
    framework: settle(await frameworkOf(tenant, cycle), choicesOf(choices)),
    ratings: await listSummaries(tenant, cycle.id),
    unconfirmed: facts.filter(({ toConfirm }) => toConfirm),
    choices,
    moderations: await listModerations(tenant, cycle.id),
    disputes: await listUnansweredDisputes(tenant, cycle.id),
  };
}

export async function loadMissing(tenant: Tenant, cycle: Cycle, now: Date): Promise<Missing[]> {
  return whatsMissing(await loadStanding(tenant, cycle, now));
}
