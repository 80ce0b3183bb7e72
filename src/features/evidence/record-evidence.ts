import type { Tenant } from '../../database/tenant.ts';
import { Forbidden, NotFound } from '../../web/problems.ts';
import { lockCycle, nextRevision } from './cycle.queries.ts';
import { type Cycle, isLocked } from './cycle.ts';
import { type Entered, insertEvidence, listInForce } from './evidence.queries.ts';
import type { AwardKept, StaffKept } from './fact.ts';
import { withKnownPeople } from './known-people.ts';
import { withSignedPlan } from './signed-plan.ts';

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
  const known = await withSignedDays(tenant, found.id, await asKnown(tenant, found.id, facts));
  await insertEvidence(tenant, known, { cycle: found.id, revision, import: from, by, at });
  return revision;
}

/** A list of staff that comes anew keeps the people whom the register knows. */
async function asKnown(tenant: Tenant, cycle: string, facts: Entered[]): Promise<Entered[]> {
  if (!facts.some(({ kind, fact }) => kind === 'staff' && fact !== null)) return facts;
  const stood = new Map((await listInForce(tenant, { cycle, kind: 'staff' })).map(({ institution, fact }) => [institution, fact as StaffKept[]]));
  return facts.map((each) =>
    each.kind === 'staff' && each.fact ? { ...each, fact: withKnownPeople(each.fact, stood.get(each.institution) ?? []) } : each,
  );
}

/** A list of awards that comes anew does not know that a plan was signed here. What is still to be confirmed is of last year's plan. */
async function withSignedDays(tenant: Tenant, cycle: string, facts: Entered[]): Promise<Entered[]> {
  if (!facts.some(({ kind, fact }) => kind === 'quality-award' && fact !== null)) return facts;
  const kept = await listInForce(tenant, { cycle, kind: 'quality-award' });
  const stood = new Map(kept.map(({ institution, fact, toConfirm }) => [institution, toConfirm ? null : (fact as AwardKept[])]));
  return facts.map((each) =>
    each.kind === 'quality-award' && each.fact ? { ...each, fact: withSignedPlan(each.fact, stood.get(each.institution) ?? null) } : each,
  );
}
