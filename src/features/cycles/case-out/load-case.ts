import type { Tenant } from '../../../database/tenant.ts';
import { previousYear } from '../../../evidence/academic-year.ts';
import { settle } from '../../../rating/reading.ts';
import { assembleCycle, type Cycle, choicesOf, findFrameworkYaml, listChoices, listCycles, listInForce } from '../../evidence/index.ts';
import { type Institution, listInstitutions } from '../../institutions/index.ts';
import { getPartnership } from '../../partnerships/index.ts';
import {
  findPublication,
  frameworkOf,
  isInForce,
  listModerations,
  loadCycleEvidence,
  type Publication,
  type PublicationSnapshot,
} from '../../ratings/index.ts';
import type { CaseYear } from './case-year.ts';

type Years = [CaseYear, ...CaseYear[]];

/** A cycle as it stands now, and the published years before it. */
export async function loadCase(tenant: Tenant, cycle: Cycle): Promise<Years> {
  return [await yearInWork(tenant, cycle), ...(await yearsBefore(tenant, cycle))];
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
async function publishedYear(tenant: Tenant, { snapshot, revision }: Publication): Promise<CaseYear> {
  const { cycle, moderations } = snapshot;
  const own = await listInForce(tenant, { cycle: cycle.id, revision });
  const earlier = snapshot.before ? await surveysBefore(tenant, snapshot.before, previousYear(cycle.year)) : [];
  const more = earlier.filter(
    ({ institution, key }) => !own.some((fact) => fact.kind === 'survey' && fact.institution === institution && fact.key === key),
  );
  const { city, idOf } = assembleCycle(asCycle(snapshot), snapshot.institutions.map(asInstitution), [...own, ...more]);
  return { ...snapshot, evidence: city, idOf, moderated: moderations.filter((each) => isInForce(each, cycle.date)).length };
}

async function surveysBefore(tenant: Tenant, before: NonNullable<PublicationSnapshot['before']>, year: string) {
  return (await listInForce(tenant, { ...before, kind: 'survey' })).filter(({ key }) => key === year);
}

/** As far as putting evidence together asks: who belonged was settled when it was published. */
function asCycle({ cycle, framework }: PublicationSnapshot): Cycle {
  return { ...cycle, framework, state: 'published', correcting: null, revision: 0, version: 0 };
}

function asInstitution(institution: PublicationSnapshot['institutions'][number]): Institution {
  return { ...institution, ukprn: null, earlierUrns: [], roll: null, status: 'open', until: null, successor: null, version: 0 };
}
