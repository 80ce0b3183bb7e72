import { expect, test } from 'vitest';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenCycle, ratingsOf } from '../../../../tests/support/given-cycle.ts';
import { pileOf } from '../../../../tests/support/given-open-survey.ts';
import { firstPartnership, givenInstitution, givenPerson, type PersonAtWork } from '../../../../tests/support/given-people.ts';
import { hidden } from '../../../../tests/support/visitor.ts';
import { Intake } from '../intake.ts';
import { closeOverdueSurveys } from './close-open-surveys.ts';

let now = new Date('2026-06-15T10:00:00Z');
const given = await givenApp({ now: () => now });
const partnership = await firstPartnership(given);
const cycle = await givenCycle(given);
const lead = await givenPerson(given, { role: 'partnership-lead' });
const [school, other] = [await givenInstitution(given, { name: 'Alder Vale School' }), await givenInstitution(given, { name: 'Brook Lane School' })];
const careers = await givenPerson(given, { role: 'institution-lead', institution: school });
const at = (institution: string, more = '') => `/cycles/2025-26/institutions/${institution}/surveys/students${more}`;

const OPENING = {
  'opens-day': '15',
  'opens-month': '6',
  'opens-year': '2026',
  'closes-day': '20',
  'closes-month': '6',
  'closes-year': '2026',
  access: 'open',
};

async function formOf(who: PersonAtWork, path: string): Promise<Record<string, string>> {
  const { body } = await who.get(path);
  return { form_id: hidden(body, 'form_id'), ...(body.includes('name="version"') && { version: hidden(body, 'version') }) };
}

async function surveyOf(institution: string): Promise<string> {
  const { rows } = await given.admin.query<{ survey_id: string }>('select survey_id from survey where institution_id = $1', [institution]);
  return rows[0]?.survey_id ?? '';
}

function closeOverdue(at: Date): Promise<number> {
  return closeOverdueSurveys({ db: given.db, now: () => at }, (_survey, error) => {
    throw error;
  });
}

async function answered(institution: string, sheets: string[]): Promise<void> {
  const intake = new Intake({ db: given.db, now: () => now });
  const survey = await surveyOf(institution);
  await Promise.all(sheets.map((sheet) => intake.take(partnership, { survey, key: crypto.randomUUID(), codeHash: null, sheet, words: '' })));
}

test('a careers lead begins a survey, twice the same form begins one, and hands out an address for a class', async () => {
  const form = { ...(await formOf(careers, at(school))), ...OPENING };
  for (const _ of [1, 2]) expect((await careers.post(at(school, '/begin'), form)).status).toBe(303);
  const begun = await careers.get(at(school));
  expect(begun.body).toContain('until the end of 20 June 2026');
  await careers.post(at(school, '/addresses'), { ...(await formOf(careers, at(school))), label: '10B', year: '10' });
  const page = (await careers.get(at(school))).body;
  const [path = ''] = [...page.matchAll(/href="(\/s\/[a-z0-9-]+)"/g)].map(([, each]) => each ?? '').slice(-1);
  expect((await given.app.inject({ url: path, headers: { host: 'localhost:3000' } })).statusCode).toBe(200);
  const poster = await careers.get(at(school, `/poster/${path.slice(-4)}`));
  expect([poster.status, poster.body.includes(path)]).toEqual([200, true]);
  const end = await careers.post(at(school, `/addresses/${path.slice(-4)}/end`), await formOf(careers, at(school)));
  expect(end.status).toBe(303);
  expect((await given.app.inject({ url: path, headers: { host: 'localhost:3000' } })).statusCode).toBe(404);
});

test('days that cannot be are shown again with what was typed', async () => {
  const wrong = await careers.post(at(school, '/days'), { ...(await formOf(careers, at(school, '/days'))), ...OPENING, 'closes-day': '31' });
  expect([wrong.status, wrong.body.includes('no such day'), wrong.body.includes('value="31"')]).toEqual([422, true, true]);
});

test('two who change the days at once: the second is told, and what they typed is still there', async () => {
  const [first, second] = [await formOf(careers, at(school, '/days')), await formOf(lead, at(school, '/days'))];
  expect((await careers.post(at(school, '/days'), { ...first, ...OPENING, 'closes-day': '22' })).status).toBe(303);
  const told = await lead.post(at(school, '/days'), { ...second, ...OPENING, 'closes-day': '25' });
  expect([told.status, told.body.includes('value="25"')]).toEqual([409, true]);
});

test('closing makes what ten or more answered the evidence, and the rating follows; nine answers to a question are told nowhere', async () => {
  const sheet = (first: string) => `${first}${'4'.repeat(23)}|10|`;
  await answered(school, [...Array.from({ length: 9 }, () => sheet('5')), ...Array.from({ length: 3 }, () => sheet('-'))]);
  const closed = await careers.post(at(school, '/close'), await formOf(careers, at(school)));
  expect(closed.status).toBe(303);
  const { rows } = await given.admin.query<{ fact: { question: string; positive: number; responses: number }[] }>(
    "select fact from evidence where kind = 'survey' and institution_id = $1",
    [school],
  );
  expect(rows[0]?.fact.map(({ responses }) => responses)).toEqual(Array.from({ length: 23 }, () => 12));
  expect((await ratingsOf(given, cycle)).get(school)?.summary.elements['student-survey']?.reason).toBe('baseline-year');
  expect((await careers.get(at(school))).body).toContain('Closed');
});

test('a lead begins the survey in all institutions that have none, and closes all that are open', async () => {
  const path = '/cycles/2025-26/surveys/students';
  await lead.post(`${path}/begin`, { ...(await formOf(lead, path)), ...OPENING });
  const { rows } = await given.admin.query('select institution_id from survey where closed_at is null');
  expect(rows).toEqual([{ institution_id: other }]);
  await answered(
    other,
    Array.from({ length: 9 }, () => `${'5'.repeat(24)}|10|`),
  );
  const closed = await lead.post(`${path}/close`, await formOf(lead, path));
  expect(closed.status).toBe(303);
  expect((await given.admin.query('select 1 from survey where closed_at is null')).rowCount).toBe(0);
  expect((await pileOf(given, await surveyOf(other))).sheets).toHaveLength(9);
  const facts = await given.admin.query("select fact from evidence where kind = 'survey' and institution_id = $1", [other]);
  // What a file brought for the year would still count.
  expect(facts.rows).toEqual([]);
});

test('a survey that was closed is opened again by new days; after its last day the service closes it by itself, once', async () => {
  const form = { ...(await formOf(careers, at(school, '/days'))), ...OPENING };
  expect((await careers.post(at(school, '/days'), form)).status).toBe(303);
  expect(await closeOverdue(new Date('2026-06-20T22:00:00Z'))).toBe(0);
  now = new Date('2026-06-21T08:00:00Z');
  expect([await closeOverdue(now), await closeOverdue(now)]).toEqual([1, 0]);
  const { rows } = await given.admin.query("select count(*)::int as lines from activity where act = 'closed-survey' and person_id is null");
  expect(rows).toEqual([{ lines: 1 }]);
});

test('codes are shown once, and kept as hashes alone', async () => {
  const changed = { ...(await formOf(careers, at(school, '/days'))), ...OPENING, 'closes-day': '30', access: 'codes' };
  await careers.post(at(school, '/days'), changed);
  const form = { ...(await formOf(careers, at(school))), count: '30' };
  const made = await careers.post(at(school, '/codes'), form);
  const codes = [...made.body.matchAll(/<b>([2-9A-Z]{4}-[2-9A-Z]{4})<\/b>/g)].map(([, code]) => code ?? '');
  expect(new Set(codes).size).toBe(30);
  expect((await careers.post(at(school, '/codes'), form)).body).toContain('were made already');
  const { rows } = await given.admin.query<{ code_hash: string }>('select code_hash from survey_code');
  expect(rows).toHaveLength(30);
  for (const code of codes) expect(rows.some(({ code_hash }) => code_hash.includes(code))).toBe(false);
  for (const count of ['0', '3001', 'x', '']) expect((await careers.post(at(school, '/codes'), { ...form, count })).status).toBe(422);
});
