import type { Tenant } from '../../database/tenant.ts';
import { several } from '../../rating/words.ts';
import { evidencePath, FACT_KINDS, type FactKind, factWords, listInForce, type Place, staffPath } from '../evidence/index.ts';
import { listTraining } from '../staff/index.ts';

/** What Waymark holds of an institution anyway, and an answer can rest on: nobody types it twice. */
export interface HeldFact {
  ref: FactRef;
  title: string;
  /** What it says now; null where there is nothing of this kind this year. */
  says: string | null;
  href: string;
}

export type FactRef = FactKind | 'training';

export const FACT_REFS: Record<FactRef, string> = { ...FACT_KINDS, training: 'Log of training' };

/** All kinds of facts, in one order; those that this year has nothing of too. */
export async function loadHeldFacts(tenant: Tenant, { cycle, institution }: Pick<Place, 'cycle' | 'institution'>): Promise<HeldFact[]> {
  const place = { cycle: cycle.id, institution: institution.id };
  const facts = Map.groupBy(await listInForce(tenant, place), ({ kind }) => kind);
  const trainings = (await listTraining(tenant, place)).length;
  const kinds = (Object.keys(FACT_KINDS) as FactKind[]).map((ref) => ({
    ...{ ref, title: FACT_KINDS[ref], says: facts.get(ref)?.flatMap(factWords).join('; ') ?? null },
    href: ref === 'staff' ? staffPath(cycle, institution.id) : evidencePath(cycle, institution.id),
  }));
  const log: HeldFact = {
    ...{ ref: 'training', title: FACT_REFS.training, href: `${staffPath(cycle, institution.id)}#training` },
    says: trainings > 0 ? `${several(trainings, 'piece')} of training this year` : null,
  };
  return [...kinds, log];
}
