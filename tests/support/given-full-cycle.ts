import { withTenant } from '../../src/database/tenant.ts';
import { type Cycle, findCycle } from '../../src/features/evidence/index.ts';
import { listInstitutions } from '../../src/features/institutions/index.ts';
import { findRated, freshRatings, insertPublication, listPublications, listRatings } from '../../src/features/ratings/index.ts';
import type { CityRating } from '../../src/rating/rating.ts';
import type { GivenApp } from './given-app.ts';
import { firstPartnership } from './given-people.ts';
import { institutionRow } from './made-up-city.ts';

/** So many institutions of every kind, put in directly; gives back their ids. */
export async function givenInstitutions(given: GivenApp, many: number, partnership?: string): Promise<string[]> {
  const here = partnership ?? (await firstPartnership(given));
  const rows = Array.from({ length: many }, (_, at) => ({ partnership_id: here, ...institutionRow(at), created_at: given.parts.now() }));
  await withTenant(given.db, here, ({ sql }) => sql.insertInto('institution').values(rows).execute());
  return rows.map(({ institution_id }) => institution_id);
}

/** Publishes a cycle as it stands, directly; gives back the number of the version. */
export async function givenPublication(given: GivenApp, cycle: string, { partnership, reason }: { partnership?: string; reason?: string } = {}) {
  const here = partnership ?? (await firstPartnership(given));
  const number = await withTenant(given.db, here, async (tenant) => {
    const found = (await findCycle(tenant, cycle)) as Cycle;
    await freshRatings(tenant, found, given.parts.now());
    const { city } = (await findRated(tenant, cycle)) as { city: CityRating };
    const next = (await listPublications(tenant, cycle)).length + 1;
    const { id, year, date, minimumCohort, framework } = found;
    const snapshot = {
      ...{ partnership: { name: '', la: [] }, cycle: { id, year, date, minimumCohort }, framework: { ...framework, yaml: '' }, choices: {}, city },
      ...{ institutions: await listInstitutions(tenant), moderations: [], before: null },
    };
    const publication = {
      cycle,
      number: next,
      reason: reason ?? null,
      missing: [],
      revision: found.revision,
      snapshot,
      by: null,
      at: given.parts.now(),
    };
    await insertPublication(tenant, publication, await listRatings(tenant, cycle));
    return next;
  });
  await given.admin.query("update cycle set state = 'published', correcting = null, version = version + 1 where cycle_id = $1", [cycle]);
  return number;
}
