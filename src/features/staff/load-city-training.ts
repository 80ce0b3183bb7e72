import type { Tenant } from '../../database/tenant.ts';
import { settle } from '../../rating/reading.ts';
import { belongsTo, type Cycle, choicesOf, type Kept, listChoices, listInForce, type StaffKept } from '../evidence/index.ts';
import { listInstitutions } from '../institutions/index.ts';
import { frameworkOf } from '../ratings/index.ts';
import { type CityNeeds, cityNeeds, type StaffThere } from './city-training.ts';
import { listTrainingOfCycle } from './training.queries.ts';

/** The level as the framework was published, where it has no such element. */
const PUBLISHED_LEVEL = 4;

/** What the institutions of a cycle have of staff and training. */
export async function loadCityTraining(tenant: Tenant, cycle: Cycle): Promise<CityNeeds> {
  const institutions = (await listInstitutions(tenant)).filter((one) => belongsTo(one, cycle));
  const facts = new Map((await listInForce(tenant, { cycle: cycle.id, kind: 'staff' })).map((fact) => [fact.institution, fact]));
  return cityNeeds({
    asked: await levelAsked(tenant, cycle),
    date: cycle.date,
    institutions,
    staffOf: (institution) => staffThere(facts.get(institution)),
    log: await listTrainingOfCycle(tenant, cycle.id),
  });
}

function staffThere(kept: Kept | undefined): StaffThere {
  if (!kept) return { staff: [], said: 'nothing' };
  return { staff: (kept.fact ?? []) as StaffKept[], said: kept.toConfirm ? 'to-confirm' : 'said' };
}

async function levelAsked(tenant: Tenant, cycle: Cycle): Promise<number> {
  const { elements } = settle(await frameworkOf(tenant, cycle), choicesOf(await listChoices(tenant, cycle.id)));
  const levels = elements.flatMap(({ rule }) => (rule.kind === 'staff' ? [rule['level-asked'] ?? PUBLISHED_LEVEL] : []));
  return levels[0] ?? PUBLISHED_LEVEL;
}
