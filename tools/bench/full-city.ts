import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Tenant } from '../../src/database/tenant.ts';
import type { CityRating } from '../../src/rating/rating.ts';
import { factsOf, institutionRow } from '../../tests/support/made-up-city.ts';
import { inPartnership, type RunningCity } from './running-city.ts';

type Evidence = typeof import('../../src/features/evidence/index.ts');
type Frameworks = typeof import('../../src/features/frameworks/index.ts');
type Ratings = typeof import('../../src/features/ratings/index.ts');

/** As built: Node cannot read the sources of pages. */
export const built = <Feature>(name: string): Promise<Feature> => import(new URL(`../../dist/features/${name}/index.js`, import.meta.url).href);
const FRAMEWORK = new URL('../../frameworks/derby-2012.yaml', import.meta.url);

/** Institutions with a published year and one at work, put in directly: what is measured is how they are shown. */
export function fillCity(city: RunningCity, institutions: number): Promise<void> {
  return inPartnership(city, async (tenant) => {
    const rows = Array.from({ length: institutions }, (_, at) => institutionRow(at));
    await insertInstitutions(tenant, rows);
    const ids = rows.map(({ institution_id }) => institution_id);
    const last = await insertYear(tenant, '2024/25', ids);
    await publish(tenant, last);
    await insertYear(tenant, '2025/26', ids);
  });
}

export async function insertInstitutions({ sql, partnership }: Tenant, rows: ReturnType<typeof institutionRow>[]): Promise<void> {
  const complete = rows.map((row) => ({ partnership_id: partnership, ...row, created_at: new Date() }));
  await sql.insertInto('institution').values(complete).execute();
}

/** A cycle with made-up evidence of these institutions. */
export async function insertYear(tenant: Tenant, year: string, institutions: string[]): Promise<string> {
  const [{ insertCycle, recordEvidence }, { readFramework }] = [await built<Evidence>('evidence'), await built<Frameworks>('frameworks')];
  const frameworkYaml = await readFile(FRAMEWORK, 'utf8');
  const loaded = readFramework('derby-2012.yaml', Buffer.from(frameworkYaml));
  if ('problems' in loaded) throw new Error('The framework that ships cannot be read.');
  const framework = { id: loaded.framework.id, version: loaded.framework.version, sha256: loaded.sha256 };
  const [id, at, starts] = [randomUUID(), new Date(), Number(year.slice(0, 4))];
  await insertCycle(tenant, { id, year, date: `${starts + 1}-07-31`, minimumCohort: 6, framework, frameworkYaml, at, by: null });
  await recordEvidence(tenant, id, factsOf(institutions, year, starts), { by: null, at });
  return id;
}

async function publish(tenant: Tenant, cycle: string): Promise<void> {
  const [{ findCycle }, { findRated, freshRatings, insertPublication, listRatings }] = [
    await built<Evidence>('evidence'),
    await built<Ratings>('ratings'),
  ];
  const found = await findCycle(tenant, cycle);
  if (!found) throw new Error('The cycle is not there.');
  await freshRatings(tenant, found, new Date());
  const city = (await findRated(tenant, cycle)).city as CityRating;
  const { id, year, date, minimumCohort, framework } = found;
  const snapshot = {
    ...{ partnership: { name: '', la: [] }, cycle: { id, year, date, minimumCohort }, framework: { ...framework, yaml: '' }, choices: {}, city },
    ...{ institutions: [], moderations: [], before: null },
  };
  const publication = { cycle, number: 1, reason: null, missing: [], revision: found.revision, snapshot, by: null, at: new Date() };
  await insertPublication(tenant, publication, await listRatings(tenant, cycle));
  await tenant.sql
    .updateTable('cycle')
    .set({ state: 'published' })
    .where('partnership_id', '=', tenant.partnership)
    .where('cycle_id', '=', cycle)
    .execute();
}
