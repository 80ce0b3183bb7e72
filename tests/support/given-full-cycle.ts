import { randomUUID } from 'node:crypto';
import { withTenant } from '../../src/database/tenant.ts';
import { type Cycle, type Entered, findCycle } from '../../src/features/evidence/index.ts';
import { findRated, freshRatings, insertPublication, listPublications, listRatings } from '../../src/features/ratings/index.ts';
import type { CityRating } from '../../src/rating/rating.ts';
import type { GivenApp } from './given-app.ts';
import { activity, award } from './given-cycle.ts';
import { firstPartnership } from './given-people.ts';

const KINDS = ['mainstream', 'mainstream', 'mainstream', 'special', 'alternative-provision', 'college', 'independent'] as const;
const NAMES = [
  'Alder Vale',
  'Ashgrove',
  'Bishop Hallam',
  'Brook Lane',
  'Castle Street',
  'Dunmere Cathedral',
  'Eastfield',
  'Fenway Park',
  'Harbour Road',
];
const ENDS = ['Academy', 'School', 'Catholic School', 'Community School', 'Studio School', 'College'];
const SOURCE = { file: 'made-up.csv', sha256: 'b'.repeat(64), line: 7 };

/** So many institutions of every kind, put in directly; gives back their ids. */
export async function givenInstitutions(given: GivenApp, many: number, partnership?: string): Promise<string[]> {
  const here = partnership ?? (await firstPartnership(given));
  const rows = Array.from({ length: many }, (_, at) => {
    const kind = KINDS[at % KINDS.length] ?? 'mainstream';
    const phases = kind === 'college' ? ['post16'] : at % 3 === 0 ? ['ks4', 'post16'] : ['ks4'];
    const name = `${NAMES[at % NAMES.length]} ${ENDS[at % ENDS.length]}${at < NAMES.length ? '' : ` ${Math.floor(at / NAMES.length) + 1}`}`;
    return { partnership_id: here, institution_id: randomUUID(), name, kind, phases, urn: String(140_000 + at), created_at: given.parts.now() };
  });
  await withTenant(given.db, here, ({ sql }) => sql.insertInto('institution').values(rows).execute());
  return rows.map(({ institution_id }) => institution_id);
}

/** Evidence of most kinds for each institution, different from year to year with `turn`; every ninth has none. */
export function factsOf(institutions: readonly string[], year: string, turn = 0): Entered[] {
  const before = `${Number(year.slice(0, 4)) - 1}/${year.slice(2, 4)}`;
  return institutions.flatMap((institution, at): Entered[] => {
    if (at % 9 === 8) return [];
    const mixed = (at * 7 + turn * 5) % 11;
    const person = { person: 'Careers adviser', givesGuidance: true, workingTowardsLevel: mixed % 2 === 0 ? 4 : null, hours: 200, source: SOURCE };
    const asked = (cycle: string, low: number) =>
      Array.from({ length: 8 }, (_, question) => ({
        ...{ cycle, question: `Q${question + 1}`, responses: 80, meanScore: null, source: SOURCE },
        positive: 40 + ((question + low) % 8) * 5,
      }));
    return [
      activity(institution, { leavers: 120 + at, eet: 120 + at - mixed }),
      award(institution, mixed > 6 ? { status: 'held' } : mixed > 3 ? { status: 'working-towards' } : {}),
      { institution, kind: 'staff', key: '', fact: [{ ...person, qualificationLevel: mixed > 5 ? 4 : null, cpd: mixed > 1 }] },
      { institution, kind: 'survey', key: year, fact: asked(year, mixed % 3) },
      { institution, kind: 'survey', key: before, fact: asked(before, 0) },
    ];
  });
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
      ...{ institutions: [], moderations: [], before: null },
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
