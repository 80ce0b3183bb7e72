import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { activity, award, givenFacts } from '../../../tests/support/given-cycle.ts';
import { givenInstitution, givenPerson, type PersonAtWork } from '../../../tests/support/given-people.ts';
import { hidden } from '../../../tests/support/visitor.ts';

const given = await givenApp({ now: () => new Date('2026-03-02T10:00:00Z') });
const lead = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
const other = await givenPerson(given, { role: 'partnership-lead', name: 'Priya Nair' });
const analyst = await givenPerson(given, { role: 'partnership-analyst' });
const viewer = await givenPerson(given, { role: 'viewer' });
const [north, south] = [await givenInstitution(given, { name: 'North School' }), await givenInstitution(given, { name: 'South School' })];

type Fields = Record<string, string>;

const acts = async () => (await given.admin.query('select act, before, after from activity order by position')).rows;
const lastAct = async () => (await acts()).at(-1);
const form = () => ({ form_id: randomUUID() });

async function idOf(year: string): Promise<string> {
  return (await given.admin.query('select cycle_id as id from cycle where year = $1', [year])).rows[0]?.id;
}

/** Opens the form and sends it as a browser would, with some fields typed anew. */
async function begin(typed: Fields = {}, who = lead) {
  const { body } = await who.get('/cycles/new');
  const chosen = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"[^>]*checked`).exec(body)?.[1] ?? '';
  const year = /<option value="([^"]*)" selected/.exec(body)?.[1] ?? '';
  const opened = { year, framework: chosen('framework'), from: chosen('from') || 'nothing', minimumCohort: hidden(body, 'minimumCohort'), ...form() };
  return who.post('/cycles/new', { ...opened, ...typed });
}

async function publish(year: string, who = lead, typed: Fields = {}) {
  const { body } = await who.get(`/cycles/${year}/publish`);
  return who.post(`/cycles/${year}/publish`, { seen: hidden(body, 'seen'), ...form(), ...typed });
}

async function toAgreed(year: string) {
  await lead.post(`/cycles/${year}/move`, { from: 'open', to: 'review', ...form() });
  await lead.post(`/cycles/${year}/move`, { from: 'review', to: 'agreed', ...form() });
}

test('the list says what a cycle is, and who may begin one', async () => {
  expect((await lead.get('/cycles')).body).toContain('Begin the first cycle');
  expect((await analyst.get('/cycles')).body).toContain('The lead of the partnership begins it');
  expect((await viewer.get('/cycles')).body).toContain('Nothing has been published yet');
});

test('a cycle that is typed wrongly is not begun, and says where', async () => {
  const wrong = await begin({ year: '1990/91', framework: 'none', minimumCohort: '4', 'date-day': '31', 'date-month': '2', 'date-year': '2026' });
  expect(wrong.status).toBe(422);
  for (const field of ['year', 'framework', 'minimumCohort']) expect(wrong.body).toContain(`href="#${field}"`);
  const outside = { 'date-day': '1', 'date-month': '9', 'date-year': '2026' };
  expect((await begin(outside)).body).toContain('Enter a day in 2025/26: from 1 September 2025 to 31 August 2026');
  expect((await given.admin.query('select 1 from cycle')).rowCount).toBe(0);
});

test('the first cycle is of the academic year of today, with the usual day and the usual smallest cohort', async () => {
  const sent = { ...form() };
  const [begun, again] = [await begin(sent), await begin({ ...sent, year: '2025/26', from: 'nothing' })];
  expect(again.location).toBe(begun.location);
  expect(begun.location).toBe('/cycles/2025-26');
  const { rows } = await given.admin.query('select year, framework_id, date, minimum_cohort, state from cycle');
  expect(rows).toEqual([{ year: '2025/26', framework_id: 'derby-2012', date: '2026-07-31', minimum_cohort: 6, state: 'open' }]);
  expect(await lastAct()).toMatchObject({ act: 'made-cycle', after: { year: '2025/26', date: '2026-07-31' } });
  const { body } = await lead.follow(begun);
  expect(body).toContain('The cycle 2025/26 has begun.');
  expect(body).toContain('of 2 institutions');
  expect((await begin({ year: '2025/26', from: 'nothing' }, other)).body).toContain('There is a cycle of 2025/26 already');
});

test('what is missing is told by institution and element', async () => {
  await givenFacts(given, await idOf('2025/26'), [
    activity(north, { leavers: 100, eet: 96 }),
    activity(south, { leavers: 100, eet: 92 }),
    award(north, { status: 'held' }),
  ]);
  const { body } = await lead.get('/cycles/2025-26');
  expect(body).toMatch(/<bdi>North School: [^<]*<\/bdi>/);
  expect(body).toContain('criteria that are still to be determined');
  expect(body).not.toContain('The lead of the partnership moves the cycle');
  expect((await analyst.get('/cycles/2025-26')).body).toContain('The lead of the partnership moves the cycle');
  expect((await viewer.get('/cycles/2025-26')).status).toBe(404);
});

test('a reading tells whom each option would change before it is chosen; the choice is dated, signed and rates at once', async () => {
  const page = (await lead.get('/cycles/2025-26/readings/y11-unit')).body;
  expect(page).toContain('Nobody has chosen yet');
  const hole = (await lead.get('/cycles/2025-26/readings/y11-at')).body;
  expect(hole).toContain('Recommended');
  await givenFacts(given, await idOf('2025/26'), [activity(south, { leavers: 100, eet: 88 })]);
  const before = (await lead.get('/cycles/2025-26/readings/y11-hole')).body;
  expect(before).toContain('It would change 1 rating of this cycle.');
  expect(before).toMatch(/<bdi>South School<\/bdi>: Amber\/Red/);
  const sent = { option: 'red', ...form() };
  for (const _ of [1, 2]) expect((await lead.post('/cycles/2025-26/readings/y11-hole', sent)).location).toBe('/cycles/2025-26/readings');
  const after = (await analyst.get('/cycles/2025-26/readings/y11-hole')).body;
  expect(after).toContain('by <bdi>Maya Okafor</bdi>');
  expect(after).not.toContain('Choose this one');
  expect((await given.admin.query("select option from reading_choice where reading = 'y11-hole'")).rows).toEqual([{ option: 'red' }]);
  expect(await lastAct()).toMatchObject({ act: 'chose-reading' });
});

test('an option that there is not is not chosen, and one that holds already changes nothing', async () => {
  const offered = await lead.follow(await lead.post('/cycles/2025-26/readings/y11-hole', { option: 'green', ...form() }));
  expect(offered.body).toContain('Choose one of the options.');
  expect((await lead.post('/cycles/2025-26/readings/nothing', { option: 'red', ...form() })).status).toBe(404);
  const again = await lead.follow(await lead.post('/cycles/2025-26/readings/y11-hole', { option: 'red', ...form() }));
  expect(again.body).toContain('This was chosen already');
});

test('deciding on criteria that were left open is the first thing that the readings ask for', async () => {
  expect((await lead.get('/cycles/2025-26/readings')).body).toContain('Decide on the criteria');
  await lead.post('/cycles/2025-26/readings/destination-criteria', { option: 'proposed', ...form() });
  expect((await lead.get('/cycles/2025-26/readings')).body).not.toContain('Decide on the criteria');
  expect((await lead.get('/cycles/2025-26')).body).not.toContain('still to be determined');
});

test('day and smallest cohort are changed, and the second of two is shown both', async () => {
  const open = async (who: PersonAtWork, typed: Fields) => {
    const { body } = await who.get('/cycles/2025-26/edit');
    const date = { 'date-day': '31', 'date-month': '7', 'date-year': '2026' };
    return { ...date, minimumCohort: '6', version: hidden(body, 'version'), ...form(), ...typed };
  };
  const [hers, mine] = [await open(other, { minimumCohort: '8' }), await open(lead, { 'date-day': '30' })];
  expect((await other.post('/cycles/2025-26/edit', hers)).status).toBe(303);
  const told = await lead.post('/cycles/2025-26/edit', mine);
  expect(told.status).toBe(409);
  for (const words of ['Priya Nair', '30 July 2026', 'Save mine']) expect(told.body).toContain(words);
  expect((await lead.post('/cycles/2025-26/edit', { ...mine, version: hidden(told.body, 'version') })).status).toBe(303);
  const { rows } = await given.admin.query("select date, minimum_cohort from cycle where year = '2025/26'");
  expect(rows).toEqual([{ date: '2026-07-30', minimum_cohort: 6 }]);
  for (const minimumCohort of ['4', '51', 'six', ''])
    expect((await lead.post('/cycles/2025-26/edit', await open(lead, { minimumCohort }))).status).toBe(422);
  for (const minimumCohort of ['5', '50', '6'])
    expect((await lead.post('/cycles/2025-26/edit', await open(lead, { minimumCohort }))).status).toBe(303);
});

test('moves forward, back with a reason, and only from where the lead saw the cycle', async () => {
  expect((await lead.get('/cycles/2025-26/publish')).location).toBe('/cycles/2025-26');
  const sent = { from: 'open', to: 'review', ...form() };
  for (const _ of [1, 2]) await lead.post('/cycles/2025-26/move', sent);
  expect((await given.admin.query('select state from cycle')).rows).toEqual([{ state: 'review' }]);
  expect(await lastAct()).toMatchObject({ act: 'moved-cycle', before: { state: 'Open' }, after: { state: 'Review' } });
  expect((await lead.follow(await other.post('/cycles/2025-26/move', { from: 'open', to: 'review', ...form() }))).status).toBe(200);
  expect((await lead.post('/cycles/2025-26/back', { from: 'review', to: 'open', reason: ' ', ...form() })).body).toContain('Enter a reason');
  await lead.post('/cycles/2025-26/back', { from: 'review', to: 'open', reason: 'Figures of South came late', ...form() });
  expect(await lastAct()).toMatchObject({ act: 'moved-cycle', after: { state: 'Open', reason: 'Figures of South came late' } });
});

test('publishing says what is public and missing, and is done once whoever sends it how often', async () => {
  await toAgreed('2025-26');
  const { body } = await lead.get('/cycles/2025-26/publish');
  expect(body).toContain('Evidence is missing for');
  const [mine, hers] = [form(), form()].map((one) => ({ seen: hidden(body, 'seen'), ...one }));
  const answers = await Promise.all([
    lead.post('/cycles/2025-26/publish', mine),
    other.post('/cycles/2025-26/publish', hers),
    lead.post('/cycles/2025-26/publish', mine),
  ]);
  const places = answers.map(({ location }) => location);
  expect(places.filter((place) => place === '/cycles/2025-26/versions/1').length).toBeGreaterThanOrEqual(1);
  expect((await given.admin.query('select number from publication')).rows).toEqual([{ number: 1 }]);
  expect((await given.admin.query('select 1 from published_rating')).rowCount).toBe(2);
  expect((await acts()).filter(({ act }) => act === 'published-cycle')).toHaveLength(1);
  const told = await other.follow(await other.post('/cycles/2025-26/publish', { seen: hidden(body, 'seen'), ...form() }));
  expect(told.body).toContain('Somebody has published this cycle already');
});

test('a published cycle takes no choice, no change and no move, and its rows cannot be changed by the application', async () => {
  await lead.post('/cycles/2025-26/readings/y11-hole', { option: 'unresolved', ...form() });
  expect((await lead.get('/cycles/2025-26/edit')).status).toBe(303);
  await lead.post('/cycles/2025-26/back', { from: 'published', to: 'open', reason: 'No', ...form() });
  expect((await given.admin.query('select state from cycle')).rows).toEqual([{ state: 'published' }]);
  expect((await given.admin.query("select 1 from reading_choice where option = 'unresolved'")).rowCount).toBe(0);
  for (const statement of ['update publication set reason = null', 'delete from published_rating'])
    await expect(given.db.executeQuery({ sql: statement, parameters: [], query: { kind: 'RawNode' }, queryId: {} } as never)).rejects.toThrow(
      /permission denied/,
    );
});

test('viewers read versions and nothing else of the cycle', async () => {
  expect((await viewer.get('/cycles')).body).toContain('Version 1');
  expect((await viewer.get('/cycles/2025-26')).body).toContain('/cycles/2025-26/versions/1');
  const version = (await viewer.get('/cycles/2025-26/versions/1')).body;
  expect(version).toContain('North School');
  expect(version).not.toContain('case.zip');
  for (const path of ['readings', 'case.zip', 'versions/1/case.zip', 'versions/2', 'publish'])
    expect((await viewer.get(`/cycles/2025-26/${path}`)).status).toBe(404);
});

test('a correction is a new version with its reason; both stay readable, and the differences are listed', async () => {
  expect((await lead.post('/cycles/2025-26/correct', { reason: '', ...form() })).status).toBe(422);
  await lead.post('/cycles/2025-26/correct', { reason: 'The award of North had expired', ...form() });
  expect((await viewer.get('/cycles/2025-26/versions/1')).status).toBe(200);
  await givenFacts(given, await idOf('2025/26'), [award(north, { status: 'none' })]);
  await toAgreed('2025-26');
  const { body: seen } = await lead.get('/cycles/2025-26/publish');
  await givenFacts(given, await idOf('2025/26'), [award(south, { status: 'held' })]);
  const changed = await lead.post('/cycles/2025-26/publish', { seen: hidden(seen, 'seen'), ...form() });
  expect(changed.status).toBe(409);
  expect(changed.body).toContain('Nothing is published yet.');
  expect((await publish('2025-26')).location).toBe('/cycles/2025-26/versions/2');
  const second = (await viewer.get('/cycles/2025-26/versions/2')).body;
  for (const words of ['The award of North had expired', 'What this version changed', 'Green', 'Red']) expect(second).toContain(words);
  const first = (await viewer.get('/cycles/2025-26/versions/1')).body;
  expect(first).toContain('There is a later version');
  expect((await given.admin.query('select number, reason from publication order by number')).rows).toEqual([
    { number: 1, reason: null },
    { number: 2, reason: 'The award of North had expired' },
  ]);
});

test('the next year rolls forward: choices and statements to be confirmed, and no figures', async () => {
  expect((await begin({ year: '2024/25' })).body).toContain('2024/25 is not after 2025/26');
  expect((await begin()).location).toBe('/cycles/2026-27');
  const id = await idOf('2026/27');
  const { rows } = await given.admin.query('select kind, to_confirm, fact from evidence where cycle_id = $1', [id]);
  expect(rows.map(({ kind, to_confirm }) => [kind, to_confirm])).toEqual([
    ['quality-award', true],
    ['quality-award', true],
  ]);
  expect(rows[0].fact[0].source).toMatchObject({ file: 'made-up.csv' });
  const page = (await lead.get('/cycles/2026-27')).body;
  expect(page).toContain('2 statements copied from the year before are to be confirmed');
  expect(page).toContain('2 readings copied from the year before are to be confirmed');
  const readings = (await lead.get('/cycles/2026-27/readings')).body;
  expect(readings).toContain('Copied from the year before, to be confirmed');
  expect(readings).toContain('2025/26: ');
  await lead.post('/cycles/2026-27/readings/y11-hole', { option: 'red', ...form() });
  expect((await lead.get('/cycles/2026-27')).body).toContain('1 reading copied from the year before is to be confirmed');
});
