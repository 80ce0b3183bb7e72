import type { Tenant } from '../../database/tenant.ts';
import { previousYear } from '../../evidence/academic-year.ts';
import { type AssembledCycle, assembleCycle, type Cycle, type Kept, listInForce } from '../evidence/index.ts';
import type { Institution } from '../institutions/index.ts';

/** A cycle's evidence as the engine takes it; the answers to last year's survey come from last year's cycle where this one has none. */
export async function loadCycleEvidence(
  tenant: Tenant,
  cycle: Cycle,
  { cycles, institutions }: { cycles: readonly Cycle[]; institutions: readonly Institution[] },
): Promise<AssembledCycle> {
  const own = await listInForce(tenant, { cycle: cycle.id });
  const before = cycles.find(({ year }) => year === previousYear(cycle.year));
  const earlier = before ? await surveysOf(tenant, before) : [];
  return assembleCycle(cycle, institutions, [...own, ...earlier.filter((survey) => !own.some(sameAs(survey)))]);
}

async function surveysOf(tenant: Tenant, { id, year }: Cycle): Promise<Kept[]> {
  return (await listInForce(tenant, { cycle: id, kind: 'survey' })).filter(({ key }) => key === year);
}

function sameAs({ institution, key }: Kept): (other: Kept) => boolean {
  return (other) => other.kind === 'survey' && other.institution === institution && other.key === key;
}
