import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenCycle } from '../../../tests/support/given-cycle.ts';
import { firstPartnership, givenInstitution, givenPerson } from '../../../tests/support/given-people.ts';
import { hidden, type Visitor } from '../../../tests/support/visitor.ts';
import { unescaped } from '../../seed/visitor.ts';

const given = await givenApp();
await firstPartnership(given);
const school = await givenInstitution(given, { name: 'Alder Vale <b>School' });
const cycle = await givenCycle(given);
const careers = await givenPerson(given, { role: 'institution-lead', institution: school, name: 'Tom Reed' });
const editor = await givenPerson(given, { role: 'institution-editor', institution: school, name: 'Ama Bell' });
const head = await givenPerson(given, { role: 'institution-head', institution: school, name: 'Dr Sue Hall' });
const maya = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
const audit = `/cycles/2025-26/institutions/${school}/audit`;
const lesson = (id: number) => `${audit}/sections/${id}`;

/** All that the form of a page would send as it was opened. */
async function opened(who: Visitor, path: string): Promise<Record<string, string>> {
  const { body } = await who.get(path);
  const versions = [...body.matchAll(/name="(version-[^"]+)" value="(\d+)"/g)].map(([, name = '', value = '']) => [name, value]);
  return { form_id: hidden(body, 'form_id'), ...Object.fromEntries(versions) };
}

async function answer(who: Visitor, path: string, fields: Record<string, string | string[]>) {
  return who.post(path, { ...(await opened(who, path)), ...fields });
}

test('a careers lead begins the audit; colleagues see how far it is, the head does not answer', async () => {
  expect((await careers.get(audit)).body).toContain('The audit of 2025/26 has not begun');
  const form = await opened(careers, audit);
  expect((await careers.post(audit, { ...form, review: 'nothing' })).status).toBe(422);
  expect(await careers.post(audit, { ...form, review: 'leadership-review' })).toMatchObject({ status: 303, location: audit });
  const { body } = await head.get(audit);
  expect(body).toContain('0 of 39 questions answered; 0 of 11 parts finished.');
  expect(unescaped(body)).toContain('Alder Vale <b>School, 2025/26');
  expect((await head.get(lesson(1))).body).not.toContain('<form method="post" action="/cycles');
  expect((await head.post(lesson(1), {})).status).toBe(403);
});

test('parts of it are saved as one goes, with who answered and when', async () => {
  const saved = await answer(careers, lesson(1), { 'level-agreed-words': '2', 'words-words-for-students': 'Ask in May', onward: 'next' });
  expect(saved).toMatchObject({ status: 303, location: lesson(2) });
  const { body } = await editor.get(lesson(1));
  for (const words of ['Answered by <bdi>Tom Reed</bdi>', 'Ask in May']) expect(body).toContain(words);
  expect(body).toMatch(/id="level-agreed-words-2" name="level-agreed-words" value="2" checked/);
  expect((await careers.get(audit)).body).toContain('1 of 39 questions answered');
});

test('an error leads to its field, keeps what was typed and saves nothing', async () => {
  const wrong = { 'level-agreed-words': 'na', 'links-words-for-students': 'the folder', 'words-words-for-parents': 'Still here' };
  const { status, body } = await answer(careers, lesson(1), wrong);
  expect(status).toBe(422);
  for (const words of ['href="#level-agreed-words"', 'href="#links-words-for-students"', '“the folder” is no whole address', 'Still here'])
    expect(body).toContain(words);
  expect((await careers.get(lesson(1))).body).not.toContain('Still here');
});

test('evidence is an address or a fact that Waymark holds; a good level without the evidence that is asked for is not finished', async () => {
  await answer(careers, lesson(1), { 'level-agreed-words': '3' });
  expect((await careers.get(audit)).body).toContain('claims a good level without evidence');
  await answer(careers, lesson(1), { 'level-agreed-words': '3', 'links-agreed-words': 'https://alder.example/words' });
  expect((await careers.get(audit)).body).not.toContain('without evidence');
  expect((await head.get(lesson(1))).body).toContain('href="https://alder.example/words" rel="noreferrer nofollow"');
  expect((await careers.get(lesson(1))).body).toContain('The 2 answers before');
});

test('two who answer different questions of one page do not meet; of the same question both answers are shown and nothing is lost', async () => {
  const [tom, ama] = [await opened(careers, lesson(2)), await opened(editor, lesson(2))];
  const asks = [...(await careers.get(lesson(2))).body.matchAll(/name="version-([^"]+)"/g)].map(([, id = '']) => id);
  const [one = '', two = '', three = ''] = asks;
  await careers.post(lesson(2), { ...tom, [`level-${one}`]: '1', [`level-${two}`]: '2', onward: 'overview' });
  const late = await editor.post(lesson(2), {
    ...ama,
    [`level-${two}`]: '4',
    [`words-${two}`]: 'Seen in May',
    [`level-${three}`]: '3',
    onward: 'next',
  });
  expect(late.status).toBe(409);
  for (const words of ['<bdi>Tom Reed</bdi>', 'Developing', 'Outstanding', 'Seen in May']) expect(late.body).toContain(words);
  const again = Object.fromEntries(
    [...late.body.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescaped(value)]),
  );
  expect((await editor.get(lesson(2))).body).not.toContain('Seen in May');
  expect(await editor.post(lesson(2), { ...again, keep: 'yours' })).toMatchObject({ status: 303, location: lesson(3) });
  const { body } = await careers.get(lesson(2));
  for (const [id, level] of [
    [one, 1],
    [two, 4],
    [three, 3],
  ])
    expect(body).toMatch(new RegExp(`name="level-${id}" value="${level}" checked`));
  expect(body).toContain('Seen in May');
});

test('whoever would rather keep what was saved gives up the own answer', async () => {
  const [tom, ama] = [await opened(careers, lesson(3)), await opened(editor, lesson(3))];
  const [question = ''] = [...(await careers.get(lesson(3))).body.matchAll(/name="version-([^"]+)"/g)].map(([, id = '']) => id);
  await careers.post(lesson(3), { ...tom, [`level-${question}`]: '1' });
  const late = await editor.post(lesson(3), { ...ama, [`level-${question}`]: '2' });
  const fields = { ...ama, [`level-${question}`]: '2', deciding: question, form_id: hidden(late.body, 'form_id'), keep: 'saved' };
  expect((await editor.post(lesson(3), fields)).status).toBe(303);
  expect((await careers.get(lesson(3))).body).toMatch(new RegExp(`name="level-${question}" value="1" checked`));
});

test('parts are given out, and two who do it at once keep what the other gave', async () => {
  const first = await opened(careers, `${audit}/assign`);
  const ids = { careers: careers.id, editor: editor.id };
  await careers.post(`${audit}/assign`, { ...first, 'who-1': ids.careers });
  await maya.post(`${audit}/assign`, { ...(await opened(maya, `${audit}/assign`)), 'who-1': ids.careers, 'was-1': ids.careers, 'who-2': ids.editor });
  await careers.post(`${audit}/assign`, { ...first, form_id: crypto.randomUUID(), 'who-1': ids.careers, 'was-1': ids.careers, 'who-3': ids.editor });
  const { body } = await careers.get(`${audit}/assign`);
  const given_ = [1, 2, 3].map((id) => hidden(body, `was-${id}`, ''));
  expect(given_).toEqual([ids.careers, ids.editor, ids.editor]);
  expect((await careers.post(`${audit}/assign`, { ...first, form_id: crypto.randomUUID(), 'who-4': maya.id })).status).toBe(422);
});

test('all of it leaves lines in the activity log', async () => {
  const { body } = await maya.get('/activity');
  for (const words of ['Began the audit of an institution', 'Answered questions of an audit', 'Said who does which part of an audit'])
    expect(body).toContain(words);
});

test('a set of questions can be changed as long as nothing is answered, and not after', async () => {
  const form = await opened(careers, `${audit}/assign`);
  expect((await careers.post(audit, { ...form, review: 'gatsby-2025-review' })).status).toBe(403);
});

test('a published cycle is read', async () => {
  await given.admin.query("update cycle set state = 'published' where cycle_id = $1", [cycle]);
  expect((await careers.get(lesson(1))).body).toContain('are published, so that this audit stays as it is');
  expect((await careers.post(lesson(1), {})).status).toBe(403);
  await given.admin.query("update cycle set state = 'open' where cycle_id = $1", [cycle]);
});
