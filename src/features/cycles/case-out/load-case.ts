import type { Tenant } from '../../../database/tenant.ts';
import { settle } from '../../../rating/reading.ts';
import { type Cycle, choicesOf, findFrameworkYaml, isLocked, listChoices, listCycles } from '../../evidence/index.ts';
import { listInstitutions } from '../../institutions/index.ts';
import { getPartnership } from '../../partnerships/index.ts';
import {
  findPublication,
  frameworkOf,
  isInForce,
  listModerations,
  loadCycleEvidence,
  type Publication,
  publishedEvidence,
} from '../../ratings/index.ts';
import type { CaseYear } from './case-year.ts';

type Years = [CaseYear, ...CaseYear[]];

/** A cycle as it stands, and the published years before it. One that is published stands as it was published, names and all. */
export async function loadCase(tenant: Tenant, cycle: Cycle): Promise<Years> {
  const publication = isLocked(cycle) ? await findPublication(tenant, { cycle: cycle.id }) : null;
  return publication ? loadVersion(tenant, cycle, publication) : [await yearInWork(tenant, cycle), ...(await yearsBefore(tenant, cycle))];
}

/** A published version, and the published years before it. */
export async function loadVersion(tenant: Tenant, cycle: Cycle, publication: Publication): Promise<Years> {
  return [await publishedYear(tenant, publication), ...(await yearsBefore(tenant, cycle))];
}

async function yearInWork(tenant: Tenant, cycle: Cycle): Promise<CaseYear> {
  const { name, laCodes } = await getPartnership(tenant);
  const around = { cycles: await listCycles(tenant), institutions: await listInstitutions(tenant) };
  const { city, idOf } = await loadCycleEvidence(tenant, cycle, around);
  const framework = settle(await frameworkOf(tenant, cycle), choicesOf(await listChoices(tenant, cycle.id)));
  return {
    partnership: { name, la: laCodes },
    cycle,
    framework: { ...cycle.framework, yaml: await findFrameworkYaml(tenant, cycle.id) },
    choices: framework.chosen,
    evidence: city,
    idOf,
    moderated: (await listModerations(tenant, cycle.id)).filter((each) => isInForce(each, cycle.date)).length,
  };
}

async function yearsBefore(tenant: Tenant, { year }: Cycle): Promise<CaseYear[]> {
  const years: CaseYear[] = [];
  for (const earlier of (await listCycles(tenant)).filter((cycle) => cycle.year < year)) {
    const publication = await findPublication(tenant, { cycle: earlier.id });
    if (publication) years.push(await publishedYear(tenant, publication));
  }
  return years;
}

/** What was published, from the evidence that counted then. */
async function publishedYear(tenant: Tenant, publication: Publication): Promise<CaseYear> {
  const { city, idOf } = await publishedEvidence(tenant, publication);
  const { cycle, moderations } = publication.snapshot;
  return { ...publication.snapshot, evidence: city, idOf, moderated: moderations.filter((each) => isInForce(each, cycle.date)).length };
}
