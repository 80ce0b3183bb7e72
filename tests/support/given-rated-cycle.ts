import { type Tenant, withTenant } from '../../src/database/tenant.ts';
import { type Cycle, choicesOf, type Entered, findCycle, findFrameworkYaml, listChoices } from '../../src/features/evidence/index.ts';
import { listInstitutions } from '../../src/features/institutions/index.ts';
import {
  findRated,
  frameworkOf,
  freshRatings,
  insertPublication,
  listPublications,
  listRatings,
  type PublicationSnapshot,
} from '../../src/features/ratings/index.ts';
import type { CityEvidence, InstitutionEvidence } from '../../src/rating/evidence.ts';
import { settle } from '../../src/rating/reading.ts';
import type { GivenApp } from './given-app.ts';
import { type GivenInstitution, givenRatedCase } from './given-case.ts';
import { givenFacts } from './given-cycle.ts';
import { firstPartnership, givenInstitution } from './given-people.ts';

/**
 * Puts the evidence of institutions into a cycle, each told in few words as in `givenRatedCase`. Those that are not there yet are made; gives
 * back their ids by URN.
 */
export async function givenEvidence(
  given: GivenApp,
  cycle: string,
  year: string,
  institutions: GivenInstitution[],
  partnership?: string,
): Promise<Map<string, string>> {
  const { evidence } = givenRatedCase({ cycle: year, institutions });
  const here = partnership ?? (await firstPartnership(given));
  const ids = new Map<string, string>();
  for (const one of evidence.institutions) ids.set(one.urn ?? '', await institutionOf(given, one, here));
  const facts = evidence.institutions.flatMap((one) => factsOf(one, ids.get(one.urn ?? '') ?? ''));
  await givenFacts(given, cycle, [...facts, ...nationalFacts(evidence)], here);
  return ids;
}

async function institutionOf(given: GivenApp, { urn, name, kind }: InstitutionEvidence, partnership: string): Promise<string> {
  const { rows } = await given.admin.query<{ id: string }>('select institution_id as id from institution where urn = $1 and partnership_id = $2', [
    urn,
    partnership,
  ]);
  if (rows[0]) return rows[0].id;
  const id = await givenInstitution(given, { name, partnership });
  await given.admin.query('update institution set urn = $1, kind = $2 where institution_id = $3', [urn, kind, id]);
  return id;
}

function factsOf({ destinations, activity, awards, staff, survey }: InstitutionEvidence, institution: string): Entered[] {
  const of = <Kind extends Entered['kind']>(kind: Kind, fact: unknown, key = '') => (fact ? [{ institution, kind, key, fact } as Entered] : []);
  const cycles = [...new Set(survey.map(({ cycle }) => cycle))];
  return [
    ...of('ks4-destinations', destinations.ks4),
    ...of('post16-destinations', destinations.post16),
    ...of('y11-activity', activity),
    ...of('quality-award', awards.length > 0 && awards),
    ...of('staff', staff.length > 0 && staff),
    ...cycles.flatMap((cycle) =>
      of(
        'survey',
        survey.filter((each) => each.cycle === cycle),
        cycle,
      ),
    ),
  ];
}

function nationalFacts({ national }: CityEvidence): Entered[] {
  return [
    { institution: null, kind: 'ks4-destinations', key: '', fact: national.ks4 },
    { institution: null, kind: 'post16-destinations', key: '', fact: national.post16 },
  ];
}

/** Publishes a cycle as it stands, put in directly. A second one corrects the first. */
export async function givenPublication(given: GivenApp, cycle: string, partnership?: string): Promise<void> {
  await withTenant(given.db, partnership ?? (await firstPartnership(given)), (tenant) => publish(tenant, cycle, given.parts.now()));
}

async function publish(tenant: Tenant, id: string, at: Date): Promise<void> {
  const cycle = await findCycle(tenant, id);
  if (!cycle) throw new Error('There is no such cycle.');
  await freshRatings(tenant, cycle, at);
  const number = (await listPublications(tenant, id)).length + 1;
  await insertPublication(
    tenant,
    {
      cycle: id,
      number,
      reason: number === 1 ? null : 'A figure was wrong.',
      missing: [],
      revision: cycle.revision,
      snapshot: await snapshotOf(tenant, cycle),
      by: null,
      at,
    },
    await listRatings(tenant, id),
  );
  await tenant.sql
    .updateTable('cycle')
    .set({ state: 'published', correcting: null })
    .where('partnership_id', '=', tenant.partnership)
    .where('cycle_id', '=', id)
    .execute();
}

async function snapshotOf(tenant: Tenant, { id, year, date, minimumCohort, framework }: Cycle): Promise<PublicationSnapshot> {
  const { city } = await findRated(tenant, id);
  if (!city) throw new Error('The cycle is not rated.');
  const { chosen: choices } = settle(await frameworkOf(tenant, { id, framework }), choicesOf(await listChoices(tenant, id)));
  return {
    partnership: { name: 'Dunmere', la: [] },
    cycle: { id, year, date, minimumCohort },
    framework: { ...framework, yaml: await findFrameworkYaml(tenant, id) },
    choices,
    city,
    institutions: (await listInstitutions(tenant)).map(({ id: one, name, kind, phases, urn, laestab }) => ({
      id: one,
      name,
      kind,
      phases,
      urn,
      laestab,
    })),
    moderations: [],
    before: null,
  };
}

/** Opens a published cycle again. */
export async function givenCorrection(given: GivenApp, cycle: string): Promise<void> {
  await given.admin.query("update cycle set state = 'open', correcting = 'A figure was wrong.' where cycle_id = $1", [cycle]);
}
