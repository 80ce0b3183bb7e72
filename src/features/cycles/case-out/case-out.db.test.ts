import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type GivenApp, givenApp } from '../../../../tests/support/given-app.ts';
import { activity, award, givenCycle, givenFacts, ratingsOf } from '../../../../tests/support/given-cycle.ts';
import { givenEverything, givenRegistered, survey } from '../../../../tests/support/given-everything.ts';
import { firstPartnership, givenPartnership, givenPerson } from '../../../../tests/support/given-people.ts';
import { realFile } from '../../../../tests/support/real-files.ts';
import { unzipped } from '../../../../tests/support/unzipped.ts';
import { withTenant } from '../../../database/tenant.ts';
import { readDestinations } from '../../../evidence/destinations.ts';
import { fileOnDisk } from '../../../evidence/source-file.ts';
import type { InstitutionRating } from '../../../rating/rating.ts';
import { rateCase } from '../../cases/index.ts';
import { type Entered, insertChoice } from '../../evidence/index.ts';

const given = await givenApp();

type Told = Pick<InstitutionRating['overall'], 'status' | 'levels' | 'reason'>;

/** What a case must give again. */
function verdicts({ elements, overall }: InstitutionRating): Record<string, Told> {
  const told = ({ status, levels, reason }: Told): Told => ({ status, levels, reason });
  return { ...Object.fromEntries(Object.entries(elements).map(([id, element]) => [id, told(element)])), overall: told(overall) };
}

/** Downloads a case, rates it from its files alone, and gives its verdicts and its year before by the institution's name. */
async function rated(app: GivenApp, partnership: string, path: string) {
  const lead = await givenPerson(app, { role: 'partnership-lead', partnership });
  const cookie = [...lead.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await app.app.inject({ url: path, headers: { host: new URL(app.parts.baseUrl).host, cookie } });
  expect(answer.statusCode).toBe(200);
  const folder = await unzipped(answer.rawPayload);
  const found = await rateCase(folder);
  if ('problems' in found) throw new Error(found.problems.map(({ file, line, message }) => `${file} ${line}: ${message}`).join('\n'));
  return { rated: found, byName: new Map(found.institutions.map(({ rating }) => [rating.name, verdicts(rating)])), folder };
}

async function stored(app: GivenApp, cycle: string, partnership: string) {
  const ratings = await ratingsOf(app, cycle, partnership);
  return new Map([...ratings.values()].map(({ detail }) => [detail.rating.name, verdicts(detail.rating)]));
}

async function choose(app: GivenApp, cycle: string, partnership: string, choices: Record<string, string>) {
  await withTenant(app.db, partnership, async (tenant) => {
    for (const [reading, option] of Object.entries(choices))
      await insertChoice(tenant, cycle, { reading, option, toConfirm: false, by: null, at: app.parts.now() });
  });
}

test('a cycle with everything in it is rated alike from its files', async () => {
  const partnership = await firstPartnership(given);
  const cycle = await givenCycle(given, { minimumCohort: 7 });
  const { facts } = await givenEverything(given, partnership, '2025/26');
  await givenFacts(given, cycle, facts);
  const said = new Set<string>();
  for (const choices of [
    {},
    { 'destination-criteria': 'proposed', 'y11-average': 'pooled-without-special', 'y11-hole': 'unresolved', 'staff-whose': 'everyone' },
    { 'destination-phases': 'cohort-weighted', 'y11-average': 'mean-of-institutions', 'survey-measure': 'lowest-mean', 'overall-rule': 'lowest' },
  ]) {
    await choose(given, cycle, partnership, choices);
    const { byName } = await rated(given, partnership, '/cycles/2025-26/case.zip');
    const expected = await stored(given, cycle, partnership);
    expect(expected.size).toBe(15);
    for (const { status, reason } of [...expected.values()].flatMap((all) => Object.values(all))) said.add(reason ?? status);
    expect(Object.fromEntries(byName)).toEqual(
      Object.fromEntries([...expected].map(([name, all]) => [name.startsWith('=') ? `'${name}` : name, all])),
    );
  }
  // Without these the comparison would hold for want of anything to differ.
  for (const what of [
    'rated',
    'unresolved',
    'no-evidence',
    'suppressed',
    'cohort-too-small',
    'no-such-phase',
    'baseline-year',
    'not-comparable',
    'too-few-responses',
  ])
    expect(said).toContain(what);
});

test('a framework that does not ship goes with the case, and the year before lies in a folder inside', async () => {
  const partnership = await givenPartnership(given, 'Two Years Partnership');
  const before = await givenCycle(given, { partnership, year: '2024/25', date: '2025-07-31' });
  const cycle = await givenCycle(given, { partnership });
  await given.admin.query("update cycle set framework_yaml = framework_yaml || E'\\n# of this partnership\\n' where partnership_id = $1", [
    partnership,
  ]);
  await given.admin.query("update cycle set framework_sha256 = encode(sha256(convert_to(framework_yaml, 'UTF8')), 'hex') where partnership_id = $1", [
    partnership,
  ]);
  const id = await givenRegistered(given, partnership, { name: 'Renamed', urn: '100021' });
  await givenFacts(given, before, [activity(id, { leavers: 100, eet: 90 }), survey(id, '2024/25', [10, 20, 30, 40])], partnership);
  await publish(given, partnership, '2024-25');
  await givenFacts(given, cycle, [activity(id, { leavers: 100, eet: 95 }), survey(id, '2025/26', [20, 20, 50, 40])], partnership);
  await given.admin.query("update institution set urn = '100022' where institution_id = $1", [id]);
  const { byName, rated: found } = await rated(given, partnership, '/cycles/2025-26/case.zip');
  expect(Object.fromEntries(byName)).toEqual(Object.fromEntries(await stored(given, cycle, partnership)));
  expect(byName.get('Renamed')?.['student-survey']?.status).toBe('rated');
  expect(found.previous?.cycle).toBe('2024/25');
  expect(found.institutions[0]?.lastYear?.['y11-progression']).toBeDefined();
});

test('a version is what was published, whatever was changed since', async () => {
  const partnership = await givenPartnership(given, 'Versions Partnership');
  const cycle = await givenCycle(given, { partnership });
  const id = await givenRegistered(given, partnership, { name: 'First name', urn: '100031' });
  await givenFacts(given, cycle, [award(id, { status: 'held', expiresOn: null })], partnership);
  await publish(given, partnership, '2025-26');
  await given.admin.query("update cycle set state = 'open', correcting = 'x' where cycle_id = $1", [cycle]);
  await givenFacts(given, cycle, [award(id, { status: 'none' })], partnership);
  await given.admin.query("update institution set name = 'Second name' where institution_id = $1", [id]);
  const version = await rated(given, partnership, '/cycles/2025-26/versions/1/case.zip');
  expect(version.byName.get('First name')?.['quality-award']?.levels).toEqual(['green']);
  const now = await rated(given, partnership, '/cycles/2025-26/case.zip');
  expect(now.byName.get('Second name')?.['quality-award']?.levels).toEqual(['red']);
});

test('a published cycle is what was published too: with its names, and with whoever has left since', async () => {
  const partnership = await givenPartnership(given, 'Frozen Partnership');
  const cycle = await givenCycle(given, { partnership });
  const id = await givenRegistered(given, partnership, { name: 'First name', urn: '100041' });
  const left = await givenRegistered(given, partnership, { name: 'Has left', urn: '100042' });
  await givenFacts(given, cycle, [award(id, { status: 'held', expiresOn: null }), award(left, { status: 'held', expiresOn: null })], partnership);
  await publish(given, partnership, '2025-26');
  await given.admin.query("update institution set name = 'Second name' where institution_id = $1", [id]);
  await given.admin.query("update institution set status = 'left', until = '2026-01-01' where institution_id = $1", [left]);
  await given.admin.query("update partnership set name = 'Renamed Partnership' where partnership_id = $1", [partnership]);
  const { byName, folder } = await rated(given, partnership, '/cycles/2025-26/case.zip');
  expect([...byName.keys()].sort()).toEqual(['First name', 'Has left']);
  expect(readFileSync(join(folder, 'case.yaml'), 'utf8')).toContain('Frozen Partnership');
});

/** Moves a cycle through its steps and publishes it, through the pages. */
async function publish(app: GivenApp, partnership: string, year: string): Promise<void> {
  const lead = await givenPerson(app, { role: 'partnership-lead', partnership });
  for (const [from, to] of [
    ['open', 'review'],
    ['review', 'agreed'],
  ] as const)
    await lead.post(`/cycles/${year}/move`, { from, to, form_id: randomUUID() });
  const { body } = await lead.get(`/cycles/${year}/publish`);
  const seen = /name="seen" value="(\d+)"/.exec(body)?.[1] ?? '';
  const done = await lead.post(`/cycles/${year}/publish`, { seen, form_id: randomUUID() });
  expect(done.status).toBe(303);
}

const files = { ks4: realFile('england_ks4-pupdest_2024-25-tables.csv'), post16: realFile('england_ks5-studest_2024-25-tables.csv') };

test.skipIf(!files.ks4 || !files.post16)('real Derby is rated alike from its case', async () => {
  const partnership = await givenPartnership(given, 'Derby 14-19 Partnership');
  const cycle = await givenCycle(given, { partnership, year: '2024/25', date: '2025-07-31' });
  const ids = new Map<string, string>();
  const facts: Entered[] = [];
  for (const phase of ['ks4', 'post16'] as const) {
    const { rows, sha256 } = await readDestinations(fileOnDisk(files[phase] as string, phase), { phase, las: new Set(['831']) });
    for (const { place, urn, laestab, name, kind, leavers, cohort, sustained, line } of rows.filter(
      (row) => (row.leavers ?? '2022/23') === '2022/23',
    )) {
      if (cohort === 'not-applicable') continue;
      const known =
        place === 'national'
          ? null
          : (ids.get(urn ?? '') ??
            (await givenRegistered(given, partnership, { name, kind: kind === 'unknown' ? 'mainstream' : kind, phases: [], urn, laestab })));
      if (known !== null) ids.set(urn ?? '', known);
      facts.push({
        institution: known,
        kind: `${phase}-destinations`,
        key: '',
        fact: { leavers: leavers ?? '2022/23', cohort, sustained, source: { file: phase, sha256, line } },
      });
    }
  }
  await givenFacts(given, cycle, facts, partnership);
  await choose(given, cycle, partnership, { 'destination-criteria': 'proposed' });
  const { byName } = await rated(given, partnership, '/cycles/2024-25/case.zip');
  const expected = await stored(given, cycle, partnership);
  expect(expected.size).toBeGreaterThan(20);
  expect(Object.fromEntries(byName)).toEqual(Object.fromEntries(expected));
});
