import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenCycle, givenFacts, ratingsOf } from '../../../tests/support/given-cycle.ts';
import { firstPartnership, givenInstitution, givenPerson } from '../../../tests/support/given-people.ts';
import { filesInZip } from '../../../tests/support/unzipped.ts';
import { hidden, type Visitor } from '../../../tests/support/visitor.ts';
import type { StaffKept } from '../evidence/index.ts';

const given = await givenApp();
await firstPartnership(given);
const school = await givenInstitution(given, { name: 'Alder Vale <b>School' });
const other = await givenInstitution(given, { name: 'Brook Lane' });
const cycle = await givenCycle(given);
const maya = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
const careers = await givenPerson(given, { role: 'institution-lead', institution: school, name: 'Tom Reed' });
const head = await givenPerson(given, { role: 'institution-head', institution: school });
const viewer = await givenPerson(given, { role: 'viewer' });
const at = (institution: string, more = '') => `/cycles/2025-26/institutions/${institution}/staff${more}`;

const ADVISER = { person: 'Careers adviser', gives: 'yes', qualification: '6', towards: '', cpd: 'yes', hours: '120', note: '' };
const HELD = day('held', '14', '11', '2025');
const BRIEFING = { title: 'Jobs here', topic: 'labour-market', groups: 'staff', formal: 'no', hours: '2', member: '', ...HELD };
const FILE = { file: 'staff.csv', sha256: 'a'.repeat(64), line: 2 };

function day(name: string, ...[date = '', month = '', year = '']: string[]) {
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
}

async function opened(who: Visitor, path: string): Promise<Record<string, string>> {
  const { body } = await who.get(path);
  const more = (name: string) => (body.includes(`name="${name}"`) ? { [name]: hidden(body, name, '') } : {});
  return { form_id: hidden(body, 'form_id'), version: hidden(body, 'version'), ...more('was'), ...more('entry') };
}

async function sent(who: Visitor, path: string, fields: Record<string, string | string[]>) {
  return who.post(path.replace(/\?.*/, ''), { ...(await opened(who, path)), ...fields });
}

async function level(institution: string) {
  return (await ratingsOf(given, cycle)).get(institution)?.summary.elements['qualified-staff']?.level ?? null;
}

function fromFile(institution: string, staff: Partial<StaffKept>[], more: { toConfirm?: boolean } = {}) {
  const nobody = { givesGuidance: true, qualificationLevel: null, workingTowardsLevel: null, cpd: false, hours: null, source: FILE };
  return givenFacts(given, cycle, [
    { institution, kind: 'staff', key: '', fact: staff.map((one) => ({ ...nobody, person: 'Careers leader', ...one })), ...more },
  ]);
}

/** The way to change somebody, as the register offers it. */
async function changing(institution: string, role: string): Promise<string> {
  const { body } = await maya.get(at(institution));
  const [, who = ''] = new RegExp(`who=([^"]+)">Change<span class="govuk-visually-hidden"> ${role}<`).exec(body) ?? [];
  return at(institution, `/person?who=${who}`);
}

test('a careers lead puts somebody into the register, and the rating follows and leads to the row', async () => {
  const answer = await sent(careers, at(school, '/person'), { ...ADVISER, name: 'Ada Byrne', title: 'Diploma', ...day('awarded', '3', '7', '2019') });
  expect([answer.status, answer.location]).toEqual([303, at(school)]);
  expect(await level(school)).toBe('green');
  const { body } = await careers.get(at(school));
  for (const words of ['Ada Byrne', 'Level 6: <bdi>Diploma, awarded on 3 July 2019', 'Typed in by Tom Reed', 'id="person-careers-adviser"'])
    expect(body).toContain(words);
  const rating = await careers.get(`/cycles/2025-26/institutions/${school}/qualified-staff`);
  expect(rating.body).toContain(`href="${at(school)}#person-careers-adviser"`);
  expect(rating.body).toContain('Who decides it');
});

test('a name stands in the register and nowhere else', async () => {
  const rated = `/cycles/2025-26/institutions/${school}`;
  const pages = [rated, `${rated}/qualified-staff`, `${rated}/evidence`, '/cycles/2025-26/training', '/cycles/2025-26/training.csv', '/activity'];
  for (const page of pages) {
    const { status, body } = await maya.get(page);
    expect([page, status, body.includes('Byrne')]).toEqual([page, 200, false]);
  }
  await given.admin.query("update institution set urn = '400101', kind = 'mainstream' where institution_id = $1", [school]);
  const cookie = [...maya.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await given.app.inject({ url: '/cycles/2025-26/case.zip', headers: { host: new URL(given.parts.baseUrl).host, cookie } });
  const files = filesInZip(answer.rawPayload);
  const texts = [...files.values()].map((bytes) => bytes.toString());
  expect(texts.some((text) => text.includes('Careers adviser'))).toBe(true);
  expect(texts.filter((text) => text.includes('Byrne'))).toEqual([]);
  const tables = ['evidence', 'activity', 'rating', 'sent_form'];
  for (const table of tables) {
    const { rows } = await given.admin.query(`select 1 from ${table} as t where t::text like '%Byrne%'`);
    expect([table, rows.length]).toEqual([table, 0]);
  }
});

test('the second of two is told, shown what stands, and loses nothing', async () => {
  const path = at(other, '/person');
  const [first, second] = [await opened(maya, path), await opened(maya, path)];
  await maya.post(path, { ...first, ...ADVISER });
  const told = await maya.post(path, { ...second, ...ADVISER, person: 'Mentor', title: 'Certificate <b>' });
  expect(told.status).toBe(409);
  for (const words of ['Yours is not saved yet', 'Careers adviser: gives guidance', 'value="Mentor"', 'value="Certificate &lt;b>'])
    expect(told.body).toContain(words);
  const again = { ...second, ...ADVISER, person: 'Mentor', form_id: hidden(told.body, 'form_id'), version: hidden(told.body, 'version') };
  expect((await maya.post(path, again)).status).toBe(303);
  const { body } = await maya.get(at(other));
  for (const role of ['Careers adviser', 'Mentor']) expect(body).toContain(`<bdi>${role}</bdi>`);
});

test('that nobody gives guidance is Red, not missing; whoever has left stays', async () => {
  const lone = await givenInstitution(given, { name: 'Lone School' });
  expect((await maya.get(at(lone))).body).toContain('Nobody is in the register yet');
  await maya.post(at(lone, '/nobody'), { form_id: randomUUID(), version: '0' });
  expect(await level(lone)).toBe('red');
  await sent(maya, at(lone, '/person'), ADVISER);
  expect(await level(lone)).toBe('green');
  await sent(maya, await changing(lone, 'Careers adviser'), { ...ADVISER, ...day('left', '31', '12', '2025') });
  expect(await level(lone)).toBe(null);
  const { body } = await maya.get(at(lone));
  for (const words of ['Who has left', 'until 31 December 2025', 'Nobody gives guidance here']) expect(body).toContain(words);
  await maya.post(at(lone, '/nobody'), { form_id: randomUUID(), version: hidden(body, 'version') });
  expect(await level(lone)).toBe('red');
  expect((await maya.get(at(lone))).body).toContain('Who has left');
});

test('whoever leaves after the day of the cycle counts in it', async () => {
  const late = await givenInstitution(given, { name: 'Late School' });
  await sent(maya, at(late, '/person'), ADVISER);
  await sent(maya, await changing(late, 'Careers adviser'), { ...ADVISER, ...day('left', '31', '8', '2026') });
  expect(await level(late)).toBe('green');
});

test('who comes from a file is shown as such, and saving them makes them the register’s', async () => {
  const filed = await givenInstitution(given, { name: 'Filed School' });
  await fromFile(filed, [{ qualificationLevel: 4 }, { person: 'Tutor' }]);
  expect(await level(filed)).toBe('green');
  expect((await maya.get(at(filed))).body.match(/From the file/g)).toHaveLength(2);
  await sent(maya, await changing(filed, 'Careers leader'), { ...ADVISER, person: 'Careers leader', qualification: '6', title: 'Diploma' });
  const { body } = await maya.get(at(filed));
  expect(body.match(/From the file/g)).toHaveLength(1);
  expect(body).toContain('Level 6: <bdi>Diploma');
});

test('a file that comes later is evidence, and the register still knows who it is about', async () => {
  const known = await givenInstitution(given, { name: 'Known School' });
  await sent(maya, at(known, '/person'), { ...ADVISER, title: 'Diploma' });
  await fromFile(known, [{ person: 'Careers adviser', workingTowardsLevel: 6 }]);
  expect(await level(known)).toBe('amber-green');
  const { body } = await maya.get(at(known));
  for (const words of ['From the file', 'Diploma']) expect(body).toContain(words);
});

test('formal training in the log is a rung, and goes with its line', async () => {
  const trained = await givenInstitution(given, { name: 'Trained School' });
  await sent(maya, at(trained, '/person'), { ...ADVISER, qualification: '', cpd: 'no' });
  expect(await level(trained)).toBe('red');
  const { body } = await maya.get(at(trained, '/training'));
  const [, member = ''] = /<option value="([0-9a-f-]{36})">Careers adviser</.exec(body) ?? [];
  const formal = { ...BRIEFING, member, formal: 'yes', groups: ['staff', 'governors'] };
  expect((await sent(maya, at(trained, '/training'), formal)).status).toBe(303);
  expect(await level(trained)).toBe('amber-red');
  const page = (await maya.get(at(trained))).body;
  for (const words of ['Formal training, 1 time in the log', 'No training yet this year for: support staff.', 'One-to-one guidance and interviews'])
    expect(page).toContain(words);
  const [, line = ''] = /training\?entry=([0-9a-f-]{36})"/.exec(page) ?? [];
  await sent(maya, at(trained, `/training?entry=${line}`), { remove: 'yes' });
  expect(await level(trained)).toBe('red');
  const { rows } = await given.admin.query("select act from activity where institution_id = $1 and act like '%training%' order by at", [trained]);
  expect(rows.map(({ act }) => act)).toEqual(['logged-training', 'took-out-training']);
});

test('two who change one line of the log lose nothing, and two who set the budget do not either', async () => {
  await sent(maya, at(other, '/training'), BRIEFING);
  const [, line = ''] = /training\?entry=([0-9a-f-]{36})"/.exec((await maya.get(at(other))).body) ?? [];
  const path = at(other, `/training?entry=${line}`);
  const [first, second] = [await opened(maya, path), await opened(maya, path)];
  await maya.post(at(other, '/training'), { ...first, ...BRIEFING, hours: '3' });
  const told = await maya.post(at(other, '/training'), { ...second, ...BRIEFING, title: 'Jobs there' });
  expect(told.status).toBe(409);
  for (const words of ['Jobs here (Using labour market information)', '3 hours on 14 November 2025', 'value="Jobs there"'])
    expect(told.body).toContain(words);
  const [one, two] = [await opened(maya, at(other, '/budget')), await opened(maya, at(other, '/budget'))];
  expect((await maya.post(at(other, '/budget'), { ...one, budget: '£1,200' })).status).toBe(303);
  const late = await maya.post(at(other, '/budget'), { ...two, budget: '900' });
  expect([late.status, late.body.includes('£1,200'), late.body.includes('value="900"')]).toEqual([409, true, true]);
});

test.each([
  { fields: { title: '' }, says: 'Enter what the training was called' },
  { fields: { groups: [] }, says: 'Choose who took part' },
  { fields: { hours: '0' }, says: 'Enter the hours as a number above 0' },
  { fields: day('held', '31', '8', '2024'), says: 'Enter a day of 2025/26: from 1 September 2025 to 31 August 2026' },
  { fields: { member: randomUUID() }, says: 'Choose a person from the list, or nobody' },
  { fields: { pounds: 'much' }, says: 'Enter whole pounds in figures' },
])('training with $fields is not logged: $says', async ({ fields, says }) => {
  const { status, body } = await sent(maya, at(other, '/training'), { ...BRIEFING, provider: 'The college', ...fields });
  expect(status).toBe(422);
  for (const words of [says, 'value="The college"']) expect(body).toContain(words);
});

test('a list that was carried over counts once it is confirmed, also when somebody in it is changed before', async () => {
  const carried = await givenInstitution(given, { name: 'Carried School' });
  await fromFile(carried, [{ qualificationLevel: 4 }], { toConfirm: true });
  await sent(maya, await changing(carried, 'Careers leader'), { ...ADVISER, person: 'Careers leader' });
  expect(await level(carried)).toBe(null);
  const confirm = `/cycles/2025-26/institutions/${carried}/evidence/confirm/staff`;
  const version = hidden((await maya.get(at(carried))).body, 'version');
  expect((await maya.post(confirm, { form_id: randomUUID(), version })).location).toBe(at(carried));
  expect(await level(carried)).toBe('green');
});

test('the next year begins with who is still here, to be confirmed, with what is known of them', async () => {
  const { body } = await maya.get('/cycles/new');
  const [, framework = ''] = /name="framework"[^>]*value="([0-9a-f]{64})"/.exec(body) ?? [];
  const fields = { year: '2026/27', framework, from: cycle, minimumCohort: '6', ...day('date', '31', '7', '2027'), form_id: randomUUID() };
  expect((await maya.post('/cycles/new', fields)).status).toBe(303);
  const next = (institution: string) => maya.get(at(institution).replace('2025-26', '2026-27'));
  const page = (await next(school)).body;
  for (const words of ['To be confirmed', 'Ada Byrne', 'Diploma', 'Nothing is logged yet']) expect(page).toContain(words);
  const { rows } = await given.admin.query<{ institution: string }>('select institution_id as institution from institution where name = $1', [
    'Late School',
  ]);
  expect((await next(rows[0]?.institution ?? '')).body).toContain('Nobody is in the register yet');
});

test('the city sees who has nobody qualified, who is on the way and what many lack', async () => {
  const { body } = await maya.get('/cycles/2025-26/training');
  for (const words of [
    'institutions have nobody qualified at Level 4',
    'is working towards it',
    'Known School',
    'Apprenticeships and technical routes',
  ])
    expect(body).toContain(words);
  const csv = (await maya.get('/cycles/2025-26/training.csv')).body;
  expect(csv).toContain('Known School,said,1,,0,1,0,');
});

test('a published cycle is read, and nothing in it is changed', async () => {
  await given.admin.query("update cycle set state = 'published' where cycle_id = $1", [cycle]);
  expect((await maya.get(at(school))).body).toContain('this register stays as it is');
  for (const form of ['/person', '/training', '/budget']) expect((await maya.get(at(school, form))).status).toBe(403);
  expect((await maya.post(at(school, '/nobody'), { form_id: randomUUID(), version: '1' })).status).toBe(403);
  await given.admin.query("update cycle set state = 'open' where cycle_id = $1", [cycle]);
});

test('a head reads, a viewer and people of other institutions find nothing', async () => {
  expect((await head.get(at(school))).body).toContain('Ada Byrne');
  expect((await head.get(at(school, '/person'))).status).toBe(404);
  expect((await viewer.get(at(school))).status).toBe(404);
  expect((await viewer.get('/cycles/2025-26/training')).status).toBe(404);
  expect((await careers.get(at(other))).status).toBe(404);
  expect((await careers.get('/cycles/2025-26/training')).status).toBe(404);
});
