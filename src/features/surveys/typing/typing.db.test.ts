import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenCycle } from '../../../../tests/support/given-cycle.ts';
import { givenSurvey, pileOf } from '../../../../tests/support/given-open-survey.ts';
import { firstPartnership, givenInstitution, givenPerson } from '../../../../tests/support/given-people.ts';
import { questionnaireFrom } from '../../../surveys/questionnaire.ts';
import { shippedQuestionSet } from '../../question-sets/index.ts';
import type { Access } from '../survey.ts';

const given = await givenApp({ now: () => new Date('2026-06-15T10:00:00Z') });
const partnership = await firstPartnership(given);
const cycle = await givenCycle(given);
const { set } = await shippedQuestionSet('students');
const lead = await givenPerson(given, { role: 'partnership-lead', partnership });
const ONE = '10/543215432154321543215432';
const OTHER = '11/5432?5432-5432154321543 ';

async function survey(wanted: { access?: Access; closesOn?: string } = {}) {
  const institution = await givenInstitution(given, { partnership, name: 'Millbank School' });
  const one = await givenSurvey(given, { cycle, institution, content: questionnaireFrom(set), ...wanted });
  return { ...one, at: `/cycles/2025-26/institutions/${institution}/surveys/students` };
}

/** How many sheets the activity log says were typed in, and all else that it says of it. */
async function told(id: string): Promise<unknown[]> {
  const { rows } = await given.admin.query(`select after from activity where act = 'typed-in-sheets' and subject_id = $1`, [id]);
  return rows.map(({ after }) => after);
}

test('sheets typed twice alike are kept once, and the log says how many and not what', async () => {
  const { id, at } = await survey();
  const form = { first: `${ONE}\n${OTHER}`, form_id: randomUUID() };
  const again = await lead.post(`${at}/typing`, { ...form, step: 'first' });
  expect([again.status, await pileOf(given, id)]).toEqual([200, { sheets: [], words: [] }]);
  expect(again.body).toContain('2 sheets can be read');
  const whole = { ...form, second: form.first, step: 'second' };
  for (let sent = 0; sent < 2; sent++) expect((await lead.post(`${at}/typing`, whole)).status).toBe(303);
  expect((await pileOf(given, id)).sheets).toEqual(['543215432154321543215432|10|', '5432?5432-5432154321543-|11|']);
  expect(await told(id)).toEqual([{ count: 2 }]);
});

test('going back to add a line adds that line alone', async () => {
  const { id, at } = await survey();
  const form = { form_id: randomUUID(), step: 'second' };
  await lead.post(`${at}/typing`, { ...form, first: ONE, second: ONE });
  await lead.post(`${at}/typing`, { ...form, first: `${ONE}\n${ONE}`, second: `${ONE}\n${ONE}` });
  expect((await pileOf(given, id)).sheets).toHaveLength(2);
});

test('what differs is shown with its question, and nothing is kept until it agrees', async () => {
  const { id, at } = await survey();
  const answer = await lead.post(`${at}/typing`, { form_id: randomUUID(), step: 'second', first: ONE, second: ONE.replace('10/54', '11/53') });
  expect(answer.status).toBe(422);
  expect(answer.body).toContain('Sheet 1, question 2: &quot;4&quot; the first time, &quot;3&quot; the second');
  expect(answer.body).toContain('Sheet 1, year group');
  expect(answer.body).toContain(ONE);
  expect(await pileOf(given, id)).toEqual({ sheets: [], words: [] });
});

test('a line that cannot be read is told with its number, and stays', async () => {
  const { id, at } = await survey();
  const answer = await lead.post(`${at}/typing`, { form_id: randomUUID(), step: 'first', first: `${ONE}\n10/543` });
  expect(answer.status).toBe(422);
  expect(answer.body).toContain('Line 2: There are 3 answers, and 24 questions');
  expect(answer.body).toContain(`${ONE}\n10/543`);
  expect((await pileOf(given, id)).sheets).toEqual([]);
});

test('more sheets than are typed at once: how many may be and how to go on is said, and all that was typed stays', async () => {
  const { id, at } = await survey();
  const first = Array.from({ length: 1_001 }, () => ONE).join('\n');
  const answer = await lead.post(`${at}/typing`, { form_id: randomUUID(), step: 'first', first });
  expect(answer.status).toBe(422);
  expect(answer.body).toContain('There are 1001 sheets, and 60 at most are typed at once');
  expect(answer.body).toContain('in 16 more goes');
  expect(answer.body).toContain(`${first}</textarea>`);
  expect((await pileOf(given, id)).sheets).toEqual([]);
});

test('a blank sheet that was typed in is no response, wherever responses are counted', async () => {
  const { at } = await survey();
  const typed = [ONE, `10/${'-'.repeat(24)}`, `10/${'-'.repeat(23)}?`].join('\n');
  expect((await lead.post(`${at}/typing`, { form_id: randomUUID(), step: 'second', first: typed, second: typed })).status).toBe(303);
  const { body } = await lead.get('/cycles/2025-26/surveys/students');
  const row = body.slice(body.indexOf(at)).match(/data-label="Responses"[^>]*>([^<]*)</);
  expect(row?.[1]).toBe('2');
});

test('a closed survey takes no paper, and what was typed can be copied', async () => {
  const { id, at } = await survey({ closesOn: '2026-06-14' });
  expect((await lead.get(`${at}/typing`)).body).toContain('only while the survey is open');
  const answer = await lead.post(`${at}/typing`, { form_id: randomUUID(), step: 'second', first: ONE, second: ONE });
  expect([answer.status, await pileOf(given, id)]).toEqual([409, { sheets: [], words: [] }]);
  expect(answer.body).toContain(ONE);
});

test('paper needs no code where phones do', async () => {
  const { id, at } = await survey({ access: 'codes' });
  await lead.post(`${at}/typing`, { form_id: randomUUID(), step: 'second', first: ONE, second: ONE });
  expect((await pileOf(given, id)).sheets).toHaveLength(1);
});

test('the paper has every question with its id, in the language that is asked for', async () => {
  const { at } = await survey();
  const { body } = await lead.get(`${at}/paper`);
  for (const { id } of set.questions) expect(body).toContain(`>${id}</small>`);
  expect(body).toContain('Please do not name anyone');
  const urdu = await lead.get(`${at}/paper?language=ur`);
  expect(urdu.body).toContain('<article class="paper" lang="ur" dir="rtl">');
});
