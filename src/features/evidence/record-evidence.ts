import type { Tenant } from '../../database/tenant.ts';
import { Forbidden, NotFound } from '../../web/problems.ts';
import { lockCycle, nextRevision } from './cycle.queries.ts';
import { type Cycle, isLocked } from './cycle.ts';
import { type Entered, insertEvidence } from './evidence.queries.ts';

/** The cycle is published: its evidence changes only in a correction. */
export class CycleLocked extends Forbidden {}

/**
 * Locks the cycle for a change of its evidence.
 * @throws NotFound, CycleLocked
 */
export async function lockForEvidence(tenant: Tenant, cycle: string): Promise<Cycle> {
  const found = await lockCycle(tenant, cycle);
  if (!found) throw new NotFound();
  if (isLocked(found)) throw new CycleLocked();
  return found;
}

/** Adds facts to a cycle as one revision, whose number it gives back. The caller writes the line of the activity log. */
export async function recordEvidence(
  tenant: Tenant,
  cycle: string,
  facts: Entered[],
  { by, at, import: from = null }: { by: string | null; at: Date; import?: string | null },
): Promise<number> {
  const found = await lockForEvidence(tenant, cycle);
  const revision = await nextRevision(tenant, found.id);
  await insertEvidence(tenant, facts, { cycle: found.id, revision, import: from, by, at });
  return revision;
}
