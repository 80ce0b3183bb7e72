import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type GivenApp, givenApp } from '../../../../tests/support/given-app.ts';
import { activity, award, givenCycle, givenFacts, ratingsOf } from '../../../../tests/support/given-cycle.ts';
import { firstPartnership, givenPartnership, givenPerson } from '../../../../tests/support/given-people.ts';
import { realFile } from '../../../../tests/support/real-files.ts';
import { unzipped } from '../../../../tests/support/unzipped.ts';
import { withTenant } from '../../../database/tenant.ts';
import { readDestinations } from '../../../evidence/destinations.ts';
import { countsWithin } from '../../../evidence/earlier-leavers.ts';
import { fileOnDisk } from '../../../evidence/source-file.ts';
import type { DestinationEvidence, GatsbyEvidence, Phase, StaffEvidence, SurveyEvidence } from '../../../rating/evidence.ts';
import type { InstitutionRating } from '../../../rating/rating.ts';
import { rateCase } from '../../cases/index.ts';
import { type Entered, insertChoice } from '../../evidence/index.ts';

const given = await givenApp();

interface Wanted {
  name: string;
  kind?: string;
  phases?: Phase[];
  urn?: string | null;
  laestab?: string | null;
}

/** An institution with all that a case can say of it; gives back its id. */
async function institution(app: GivenApp, partnership: string, wanted: Wanted): Promise<string> {
  const id = randomUUID();
  const { name, kind = 'mainstream', phases = ['ks4'], urn = null, laestab = null } = wanted;
  await app.admin.query(
    'insert into institution (partnership_id, institution_id, name, kind, phases, urn, laestab, created_at) values ($1, $2, $3, $4, $5, $6, $7, now())',
    [partnership, id, name, kind, phases, urn, laestab],
  );
  return id;
}

const SOURCE = { file: 'made-up.csv', sha256: 'a'.repeat(64), line: 2 };

function destinations(to: string | null, kind: 'ks4-destinations' | 'post16-destinations', fact: Partial<DestinationEvidence>): Entered {
  return { institution: to, kind, key: '', fact: { leavers: '2023/24', cohort: 100, sustained: 94, source: SOURCE, ...fact } };
}

function staff(to: string, people: Partial<StaffEvidence>[]): Entered {
  const nobody = { givesGuidance: true, qualificationLevel: null, workingTowardsLevel: null, cpd: false, hours: null, source: SOURCE };
  return { institution: to, kind: 'staff', key: '', fact: people.map((person) => ({ ...nobody, person: 'Careers adviser', ...person })) };
}

function survey(to: string, cycle: string, positive: number[], more: Partial<SurveyEvidence> = {}): Entered {
  const questions = positive.map((number, place) => ({
    cycle,
    question: `question ${place + 1}`,
    positive: number,
    responses: 50,
    meanScore: null,
    source: SOURCE,
    ...more,
  }));
  return { institution: to, kind: 'survey', key: cycle, fact: questions };
}

function gatsby(to: string, fact: Partial<GatsbyEvidence>): Entered {
  return { institution: to, kind: 'gatsby', key: '', fact: { benchmarksMet: 6, evaluatedOn: '2026-05-01', source: SOURCE, ...fact } };
}

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

/** Institutions of every kind with every kind of evidence, hidden and absent figures, and none at all. */
async function everything(partnership: string, year: string) {
  const add = (wanted: Wanted) => institution(given, partnership, wanted);
  const start = Number(year.slice(0, 4));
  const leavers = `${start - 2}/${String(start - 1).slice(2)}`;
  const last = `${start - 1}/${String(start).slice(2)}`;
  const ids = {
    both: await add({ name: 'Both phases, with a comma', phases: ['ks4', 'post16'], urn: '100001', laestab: '9904001' }),
    special: await add({ name: '=Special("school")', kind: 'special', urn: '100002', laestab: '9907002' }),
    unit: await add({ name: 'Referral unit', kind: 'alternative-provision', urn: '100003' }),
    college: await add({ name: 'College', kind: 'college', phases: ['post16'], urn: '100004', laestab: '9918004' }),
    collegeForYounger: await add({ name: 'College with Year 11', kind: 'college', phases: ['ks4', 'post16'], urn: '100005' }),
    independent: await add({ name: 'Independent', kind: 'independent', phases: ['ks4', 'post16'], urn: '100006' }),
    neither: await add({ name: 'Neither phase', phases: [], urn: '100007', laestab: '9904007' }),
    laestabOnly: await add({ name: 'Known by LAESTAB', laestab: '9904008' }),
    numberless: await add({ name: 'Without a number' }),
    numberlessSpecial: await add({ name: 'Special without a number', kind: 'special' }),
    elsewhere: await add({ name: 'In another authority', urn: '100011', laestab: '8804011', phases: ['ks4', 'post16'] }),
    hidden: await add({ name: 'Hidden', urn: '100012', laestab: '9904012', phases: ['ks4', 'post16'] }),
    small: await add({ name: 'Small', urn: '100013', laestab: '9904013' }),
    ranged: await add({ name: 'Only a per cent', urn: '100014', laestab: '9904014' }),
    empty: await add({ name: 'No evidence', urn: '100015', laestab: '9904015' }),
  };
  const ks4 = (to: string | null, fact: Partial<DestinationEvidence>) => destinations(to, 'ks4-destinations', { leavers, ...fact });
  const post16 = (to: string | null, fact: Partial<DestinationEvidence>) => destinations(to, 'post16-destinations', { leavers, ...fact });
  const counts = (leaving: number, eet: number) => ({ leavers: leaving, eet });
  const facts: Entered[] = [
    ks4(null, { cohort: 600_000, sustained: 563_000 }),
    post16(null, { cohort: 400_000, sustained: 330_000 }),
    ks4(ids.both, { cohort: 204, sustained: 193 }),
    post16(ids.both, { cohort: 90, sustained: 70 }),
    ks4(ids.special, { cohort: 12, sustained: 'suppressed' }),
    post16(ids.college, { cohort: 1200, sustained: 1001 }),
    ks4(ids.collegeForYounger, { cohort: 30, sustained: 29 }),
    ks4(ids.laestabOnly, { cohort: 150, sustained: 130 }),
    ks4(ids.numberless, { cohort: 150, sustained: 149 }),
    ks4(ids.elsewhere, { cohort: 'not-available', sustained: 'not-available' }),
    post16(ids.elsewhere, { cohort: 'low', sustained: 'low' }),
    ks4(ids.hidden, { cohort: 'suppressed', sustained: 'suppressed' }),
    post16(ids.hidden, { cohort: 40, sustained: 'too-few-to-show' }),
    ks4(ids.small, { cohort: 5, sustained: 5 }),
    ks4(ids.ranged, { leavers: last.replace(/.*/, leavers), cohort: 180, sustained: countsWithin(93, 180) as { from: number; to: number } }),
    activity(ids.both, counts(204, 193)),
    activity(ids.special, counts(14, 9)),
    activity(ids.unit, counts(20, 10)),
    activity(ids.laestabOnly, counts(150, 139)),
    activity(ids.numberless, counts(100, 60)),
    activity(ids.numberlessSpecial, counts(10, 4)),
    activity(ids.small, counts(5, 5)),
    {
      institution: ids.hidden,
      kind: 'y11-activity',
      key: '',
      fact: { leavers: 120, eet: 'suppressed', neet: 'suppressed', notKnown: 3, custody: 0, source: SOURCE },
    },
    award(ids.both, { status: 'held', expiresOn: `${start + 1}-07-31` }),
    award(ids.special, { status: 'held', expiresOn: `${start + 1}-07-30`, auditCompletedOn: '2026-01-10', actionPlanAgreedOn: '2026-02-10' }),
    award(ids.unit, { status: 'working-towards' }),
    award(ids.hidden, { award: '', status: 'none' }),
    {
      institution: ids.college,
      kind: 'quality-award',
      key: '',
      fact: ['held', 'working-towards'].map((status) => ({
        award: 'matrix',
        status: status as 'held',
        awardedOn: '2020-01-01',
        expiresOn: status === 'held' ? '2023-01-01' : null,
        auditCompletedOn: null,
        actionPlanAgreedOn: null,
        source: SOURCE,
      })),
    },
    staff(ids.both, [
      { qualificationLevel: 6, hours: 120.5 },
      { person: 'Form tutor, "Year 11"', cpd: true },
    ]),
    staff(ids.unit, [{ person: '-', givesGuidance: false }]),
    staff(ids.hidden, [{ person: '+44 line', workingTowardsLevel: 4 }]),
    staff(ids.numberless, [{ cpd: true }]),
    survey(ids.both, last, [30, 20, 10, 40, 45]),
    survey(ids.both, year, [10, 40, 30, 20, 45], { meanScore: 10 / 3 }),
    survey(ids.special, year, [10, 40, 30]),
    survey(ids.unit, last, [10, 40, 30]),
    survey(ids.unit, year, [5, 5, 5], { responses: 9 }),
    survey(ids.hidden, last, [10, 12, 13, 40]),
    survey(ids.hidden, year, [10, 12]),
    gatsby(ids.both, {}),
  ];
  return { ids, facts };
}

test('a cycle with everything in it is rated alike from its files', async () => {
  const partnership = await firstPartnership(given);
  const cycle = await givenCycle(given, { minimumCohort: 7 });
  const { facts } = await everything(partnership, '2025/26');
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
  const id = await institution(given, partnership, { name: 'Renamed', urn: '100021' });
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
  const id = await institution(given, partnership, { name: 'First name', urn: '100031' });
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
            (await institution(given, partnership, { name, kind: kind === 'unknown' ? 'mainstream' : kind, phases: [], urn, laestab })));
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
