import type { Tenant } from '../../database/tenant.ts';
import { ownVersion } from '../../shared/own-version.ts';
import { type Cycle, isLocked, listCycles, lockCycle } from '../evidence/index.ts';
import { listInstitutions } from '../institutions/index.ts';
import { rateCycle } from './rate-cycle.ts';
import { listRatedFrom, replaceRatings, updateCycleRated } from './rating.queries.ts';

const version = ownVersion();

type Asked = Pick<Cycle, 'id' | 'state'>;

/**
 * Makes sure that the stored ratings of a cycle are those that its evidence gives now. Everybody who reads ratings calls it first, so that none
 * is ever stale: whatever changes an input bumps the partnership's number (`bumpInputs`), and ratings made at another number are made anew,
 * in the transaction of whoever asks. A published cycle is frozen: its ratings stay as they were published.
 * Gives back what they were made from: as long as that is the same, so are the ratings.
 */
export async function freshRatings(tenant: Tenant, cycle: Asked, now: Date): Promise<string | null> {
  const { from, stamp } = await standsAt(tenant, cycle.id);
  return isLocked(cycle) || from === stamp ? from : madeAnew(tenant, cycle.id, now);
}

/** The same for several cycles at once. */
export async function freshRatingsOf(tenant: Tenant, cycles: readonly Asked[], now: Date): Promise<void> {
  const open = cycles.filter((cycle) => !isLocked(cycle)).map(({ id }) => id);
  const standing = open.length > 0 ? await listRatedFrom(tenant, open) : [];
  for (const { cycle, from, inputs } of standing) if (from !== (await stampAt(inputs))) await madeAnew(tenant, cycle, now);
}

async function madeAnew(tenant: Tenant, id: string, now: Date): Promise<string | null> {
  const locked = await lockCycle(tenant, id);
  // Whoever was before us in the queue for the lock may have done it.
  const { from, stamp } = await standsAt(tenant, id);
  if (!locked || isLocked(locked) || from === stamp) return from;
  const { ratings, city } = await rateCycle(tenant, locked, { cycles: await listCycles(tenant), institutions: await listInstitutions(tenant) });
  await replaceRatings(tenant, id, ratings);
  await updateCycleRated(tenant, id, { city, from: stamp, at: now });
  return stamp;
}

async function standsAt(tenant: Tenant, id: string): Promise<{ from: string | null; stamp: string }> {
  const [found] = await listRatedFrom(tenant, [id]);
  if (!found) throw new Error(`There is no cycle ${id}.`);
  return { from: found.from, stamp: await stampAt(found.inputs) };
}

/** The version of Waymark is part of it: a newer engine may rate otherwise. */
async function stampAt(inputs: number): Promise<string> {
  return `${inputs} ${await version}`;
}
