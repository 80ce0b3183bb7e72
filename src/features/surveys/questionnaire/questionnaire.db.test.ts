import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenPartnership, givenPerson } from '../../../../tests/support/given-people.ts';
import { withTenant } from '../../../database/tenant.ts';
import { findQuestionnaire } from '../questionnaire.queries.ts';
import { keptRevision, questionnaireInUse } from '../running/questionnaire-in-use.ts';

const given = await givenApp();
const AT = '/surveys/students/questions';
const OWN = { words: 'I know what comes next for me.', theme: 'time', lesson: '2', stages: 'ks4' };

async function leadOfOwn() {
  const partnership = await givenPartnership(given);
  const lead = await givenPerson(given, { role: 'partnership-lead', partnership });
  const inUse = () => withTenant(given.db, partnership, (tenant) => questionnaireInUse(tenant, 'students'));
  const post = (path: string, version: number, fields: Record<string, string> = {}) =>
    lead.post(`${AT}${path}`, { ...fields, version: String(version), form_id: randomUUID() });
  return { partnership, lead, inUse, post };
}

test('a question is added, moved, re-worded, retired and restored, each as a new revision with a line in the log', async () => {
  const { partnership, inUse, post } = await leadOfOwn();
  const first = (await inUse()).questionnaire.questions[0];
  expect((await post('', 1, OWN)).status).toBe(303);
  const added = (await inUse()).questionnaire.questions.at(-1);
  expect(added).toMatchObject({ words: OWN.words, theme: 'time', lesson: 2, stages: ['ks4'], origin: 'own' });
  await post(`/${added?.id}/place`, 2, { place: '1' });
  await post(`/${first?.id}/words`, 3, { words: 'My school cares what becomes of me.', same: 'yes' });
  const { questionnaire } = await inUse();
  expect(questionnaire.questions.slice(0, 2)).toMatchObject([
    { id: added?.id },
    { words: 'My school cares what becomes of me.', 'same-as': first?.id },
  ]);
  await post(`/${added?.id}/retire`, 4);
  expect((await inUse()).questionnaire.retired.map(({ id }) => id)).toEqual([first?.id, added?.id]);
  await post(`/${added?.id}/restore`, 5);
  expect(await inUse()).toMatchObject({ revision: 5, questionnaire: { retired: [{ id: first?.id }] } });
  const { rows } = await given.admin.query(
    `select after ->> 'what' as what from activity where partnership_id = $1 and act = 'changed-questionnaire' order by at`,
    [partnership],
  );
  expect(rows.map(({ what }) => what)).toEqual([
    'added a question',
    'moved a question',
    're-worded a question',
    'retired a question',
    'restored a question',
  ]);
});

test('about-me questions and the room for words are switched on and off', async () => {
  const { inUse, post } = await leadOfOwn();
  await post('/endings', 1, { on: 'sex' });
  expect((await inUse()).questionnaire).toMatchObject({ 'about-me': [{ id: 'sex' }], 'asks-comment': false });
  await post('/endings', 2, { on: 'comment' });
  expect((await inUse()).questionnaire).toMatchObject({ 'about-me': [], 'asks-comment': true });
});

test('of two leads at once the second is told, and what was typed is still there', async () => {
  const { inUse, post } = await leadOfOwn();
  const answers = await Promise.all([post('', 1, OWN), post('', 1, { ...OWN, words: 'I know whom to ask about pay.' })]);
  expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([303, 409]);
  const late = answers.find(({ status }) => status === 409);
  expect(late?.body).toContain('Somebody else changed the questions');
  expect(late?.body).toMatch(/value="I know (what comes next for me\.|whom to ask about pay\.)"/);
  expect((await inUse()).revision).toBe(1);
});

test('a change that cannot be made is refused with its reason', async () => {
  const { inUse, post } = await leadOfOwn();
  const question = (await inUse()).questionnaire.questions[3];
  expect((await post('', 1, { ...OWN, words: 'Do I know it?' })).body).toContain('Write a statement, not a question');
  const unsaid = await post(`/${question?.id}/words`, 1, { words: 'Other words for it.' });
  expect([unsaid.status, unsaid.body.includes('Say whether it is the same question')]).toEqual([422, true]);
  const place = await post(`/${question?.id}/place`, 1, { place: '99' });
  expect([place.status, place.body.includes('Choose a place from 1 to 24')]).toEqual([422, true]);
  expect((await inUse()).revision).toBe(0);
});

test('a survey that began keeps its revision', async () => {
  const { partnership, inUse, post } = await leadOfOwn();
  const at = new Date();
  const began = await withTenant(given.db, partnership, (tenant) => keptRevision(tenant, 'students', { by: null, at }));
  await post('', began + 1, OWN);
  const before = await withTenant(given.db, partnership, (tenant) => findQuestionnaire(tenant, 'students', began));
  expect(before?.content).toMatchObject({ questions: { length: 24 } });
  expect((await inUse()).questionnaire.questions).toHaveLength(25);
});
