import type { Tenant } from '../../database/tenant.ts';
import { settle } from '../../rating/reading.ts';
import { type Cycle, choicesOf, listChoices, listUnconfirmed } from '../evidence/index.ts';
import { importsPath, listWaiting, nameOf } from '../imports/index.ts';
import {
  frameworkOf,
  freshRatings,
  keptSummaries,
  listModerations,
  listSummaries,
  listUnansweredDisputes,
  type StoredSummary,
} from '../ratings/index.ts';
import { type Missing, type Standing, whatsMissing } from './whats-missing.ts';

/** How a cycle stands now, for a page: from ratings that are fresh. */
export async function loadStanding(tenant: Tenant, cycle: Cycle, now: Date): Promise<Standing> {
  const from = await freshRatings(tenant, cycle, now);
  return standingOf(tenant, cycle, await keptSummaries(tenant, cycle.id, from));
}

/** What is missing of a cycle, for whoever changes it. */
export async function loadMissing(tenant: Tenant, cycle: Cycle, now: Date): Promise<Missing[]> {
  await freshRatings(tenant, cycle, now);
  return whatsMissing(await standingOf(tenant, cycle, await listSummaries(tenant, cycle.id)));
}

async function standingOf(tenant: Tenant, cycle: Cycle, ratings: readonly StoredSummary[]): Promise<Standing> {
  const choices = await listChoices(tenant, cycle.id);
  return {
    cycle,
    framework: settle(await frameworkOf(tenant, cycle), choicesOf(choices)),
    ratings,
    unconfirmed: await listUnconfirmed(tenant, cycle.id),
    choices,
    moderations: await listModerations(tenant, cycle.id),
    disputes: await listUnansweredDisputes(tenant, cycle.id),
    files: (await listWaiting(tenant, cycle.id)).map((file) => ({ name: nameOf(file), href: `${importsPath(cycle)}/${file.id}` })),
  };
}
