import type { Tenant } from '../../database/tenant.ts';
import { listCycles, type Place } from '../evidence/index.ts';
import { insertActivities, type KeptActivity, listActivities, listOfCycle } from './programme.queries.ts';

/** The same activity as it stood in the latest cycle before; null where it is new. */
export async function activityOfYearBefore(tenant: Tenant, { cycle, institution }: Place, id: string): Promise<KeptActivity | null> {
  const earlier = (await listCycles(tenant)).find(({ year }) => year < cycle.year);
  if (!earlier) return null;
  const all = await listActivities(tenant, { cycle: earlier.id, institution: institution.id });
  return all.find((each) => each.id === id && each.removedAt === null) ?? null;
}

/**
 * Copies the programmes of a cycle into a new one, each activity to be confirmed. A day is of its year, and so is what was said of it: neither is
 * copied. Gives back how many activities these were.
 */
export async function carryProgrammes(
  tenant: Tenant,
  { before, cycle, here }: { before: string; cycle: string; here: ReadonlySet<string> },
  stamp: { by: string; at: Date },
): Promise<number> {
  const carried = (await listOfCycle(tenant, before))
    .filter(({ institution }) => here.has(institution))
    .map((activity) => ({ ...activity, date: null, voices: {}, score: null, willChange: null, toConfirm: true }));
  await insertActivities(tenant, cycle, carried, stamp);
  return carried.length;
}
