import type { Tenant } from '../../database/tenant.ts';
import { ownVersion } from '../../shared/own-version.ts';
import { type Cycle, isLocked, listCycles, lockCycle } from '../evidence/index.ts';
import { listInstitutions } from '../institutions/index.ts';
import { findInputsRevision } from '../partnerships/index.ts';
import { rateCycle } from './rate-cycle.ts';
import { findRated, replaceRatings, updateCycleRated } from './rating.queries.ts';

const version = ownVersion();

/**
 * Makes sure that the stored ratings of a cycle are those that its evidence gives now. Everybody who reads ratings calls it first, so that none
 * is ever stale: whatever changes an input bumps the partnership's number (`bumpInputs`), and ratings made at another number are made anew,
 * in the transaction of whoever asks. A published cycle is frozen: its ratings stay as they were published.
 * Gives back what they were made from: as long as that is the same, so are the ratings.
 */
export async function freshRatings(tenant: Tenant, cycle: Pick<Cycle, 'id' | 'state'>, now: Date): Promise<string | null> {
  const { from } = await findRated(tenant, cycle.id);
  if (isLocked(cycle) || from === (await stampOf(tenant))) return from;
  const locked = await lockCycle(tenant, cycle.id);
  // Whoever was before us in the queue for the lock may have done it.
  const stamp = await stampOf(tenant);
  const { from: meanwhile } = await findRated(tenant, cycle.id);
  if (!locked || isLocked(locked) || meanwhile === stamp) return meanwhile;
  const { ratings, city } = await rateCycle(tenant, locked, { cycles: await listCycles(tenant), institutions: await listInstitutions(tenant) });
  await replaceRatings(tenant, cycle.id, ratings);
  await updateCycleRated(tenant, cycle.id, { city, from: stamp, at: now });
  return stamp;
}

/** The version of Waymark is part of it: a newer engine may rate otherwise. */
async function stampOf(tenant: Tenant): Promise<string> {
  return `${await findInputsRevision(tenant)} ${await version}`;
}
