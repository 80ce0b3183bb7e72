import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { award, givenCycle, givenFacts, ratingsOf } from '../../../tests/support/given-cycle.ts';
import { firstPartnership, givenInstitution, givenPerson } from '../../../tests/support/given-people.ts';
import { hidden, type Visitor } from '../../../tests/support/visitor.ts';
import { withTenant } from '../../database/tenant.ts';
import { unescaped } from '../../seed/visitor.ts';
import { signPlan } from './agree-plan.ts';
import { listDueActions } from './due.queries.ts';

const given = await givenApp();
await firstPartnership(given);
const school = await givenInstitution(given, { name: 'Alder Vale <b>School' });
const other = await givenInstitution(given, { name: 'Brook Lane' });
const cycle = await givenCycle(given);
const maya = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
const careers = await givenPerson(given, { role: 'institution-lead', institution: school, name: 'Tom Reed' });
const head = await givenPerson(given, { role: 'institution-head', institution: school, name: 'Ines Hart' });
const viewer = await givenPerson(given, { role: 'viewer' });
const at = (institution: string, more = '') => `/cycles/2025-26/institutions/${institution}/plan${more}`;
await givenFacts(given, cycle, [
  award(school, { status: 'none', auditCompletedOn: '2026-01-10' }),
  award(other, { status: 'none', auditCompletedOn: '2026-01-10' }),
]);

const VISIT = {
  ...{ title: 'Take Year 10 to <i>three</i> places of work', why: 'Few have seen one', owner: 'Careers leader', term: 'medium' },
  ...{ success: 'Nine of ten have been', resources: 'A coach', element: 'y11-progression', lesson: '7', question: '' },
  ...{ 'due-day': '31', 'due-month': '1', 'due-year': '2027' },
};

async function opened(who: Visitor, path: string): Promise<Record<string, string>> {
  const { body } = await who.get(path);
  const names = ['form_id', 'version', 'action', 'suggestion', 'carried', 'hash'];
  return Object.fromEntries(names.filter((name) => body.includes(`name="${name}"`)).map((name) => [name, hidden(body, name, '')]));
}

const sent = async (who: Visitor, path: string, fields: Record<string, string>) =>
  who.post(path.replace(/\?.*/, ''), { ...(await opened(who, path)), ...fields });

const actionIn = async (who: Visitor, institution: string, title: string) => {
  const action = new RegExp(`id="action-([0-9a-f-]{36})"(?:(?!id="action-).)*${title}`, 's');
  return action.exec((await who.get(at(institution))).body)?.[1] ?? '';
};

const act = async (who: Visitor, institution: string, path: string, fields: Record<string, string>) =>
  who.post(at(institution, path), { form_id: randomUUID(), ...fields });

const level = async (institution: string) => (await ratingsOf(given, cycle)).get(institution)?.summary.elements['quality-award']?.level ?? null;
/** A form of the page of the agreement goes to another address than the page. */
const signed = async (who: Visitor, institution: string, fields: Record<string, string> = { read: 'yes' }) =>
  who.post(at(institution, '/agreement/signature'), { ...(await opened(who, at(institution, '/agreement'))), ...fields });

test('an action is added, changed, moved, taken out and put back, and the log tells of it', async () => {
  expect((await careers.get(at(school))).body).toContain('No action is planned yet');
  expect((await sent(careers, at(school, '/action'), VISIT)).status).toBe(303);
  await sent(careers, at(school, '/action'), { ...VISIT, title: 'Write to parents', element: '', lesson: '' });
  const { body } = await careers.get(at(school));
  for (const words of ['Take Year 10 to &lt;i>three', 'By 31 January 2027', 'Nine of ten have been', 'Work with other agencies'])
    expect(body).toContain(words);
  const [first, second] = [await actionIn(careers, school, 'Take Year 10'), await actionIn(careers, school, 'Write to parents')];
  await act(careers, school, '/order', { action: second, to: 'up' });
  expect((await careers.get(at(school))).body).toMatch(/1\. <bdi>Write to parents.*2\. <bdi>Take Year 10/s);
  expect((await sent(careers, at(school, `/action?action=${first}`), { ...VISIT, owner: 'Head of Year 10' })).status).toBe(303);
  await act(careers, school, '/removed', { action: second, version: '1', removed: 'yes' });
  const without = (await careers.get(at(school))).body;
  expect(without).toContain('Taken out of the plan (1)');
  await act(careers, school, '/removed', { action: second, version: '2', removed: 'no' });
  expect(await actionIn(careers, school, 'Write to parents')).toBe(second);
  const { rows } = await given.admin.query("select act from activity where institution_id = $1 and act like '%action%' order by at", [school]);
  expect(rows.map(({ act: done }) => done)).toEqual([
    ...['planned-action', 'planned-action', 'ordered-actions', 'changed-action', 'took-out-action', 'put-back-action'],
  ]);
});

test('the second of two is told, shown what stands, and loses nothing', async () => {
  await sent(maya, at(other, '/action'), VISIT);
  const path = at(other, `/action?action=${await actionIn(maya, other, 'Take Year 10')}`);
  const [first, second] = [await opened(maya, path), await opened(maya, path)];
  await maya.post(at(other, '/action'), { ...first, ...VISIT, owner: 'Deputy head' });
  const told = await maya.post(at(other, '/action'), { ...second, ...VISIT, title: 'Visit the yard <b>', owner: 'Tutor' });
  expect(told.status).toBe(409);
  for (const words of ['Yours is not saved yet', 'Who sees to it: Deputy head', 'value="Visit the yard &lt;b>', 'value="Tutor"'])
    expect(told.body).toContain(words);
  const again = { ...second, ...VISIT, title: 'Visit the yard', form_id: hidden(told.body, 'form_id'), version: hidden(told.body, 'version') };
  expect((await maya.post(at(other, '/action'), again)).status).toBe(303);
  expect(await actionIn(maya, other, 'Visit the yard')).not.toBe('');
});

test.each([
  { fields: { title: '' }, says: 'Enter what is to be done' },
  { fields: { owner: '' }, says: 'Enter the role of whoever sees to it' },
  { fields: { 'due-day': '' }, says: 'as day, month and year in figures' },
  { fields: { 'due-day': '', 'due-month': '', 'due-year': '' }, says: 'Enter the day by which it is to be done' },
  { fields: { term: 'soon' }, says: 'Choose short, medium or long term' },
  { fields: { success: '' }, says: 'Enter how success shows' },
  { fields: { element: 'nothing' }, says: 'Choose an element from the list, or none' },
])('an action with $fields is not saved: $says', async ({ fields, says }) => {
  const { status, body } = await sent(maya, at(other, '/action'), { ...VISIT, resources: 'Two coaches', ...fields });
  expect(status).toBe(422);
  for (const words of [says, 'Two coaches']) expect(body).toContain(words);
});

test('a suggestion says why it is made and what it would move, and one click takes it over once', async () => {
  const page = unescaped((await careers.get(at(school))).body);
  for (const words of ['Quality award is Red.', 'Finish the audit and agree the plan', 'Would move:', 'audit']) expect(page).toContain(words);
  const fields = { suggestion: 'audit-and-plan' };
  expect((await act(careers, school, '/suggestions', fields)).location).toContain('#actions');
  await act(careers, school, '/suggestions', fields);
  const after = (await careers.get(at(school))).body;
  expect(after.match(/<bdi>Finish the audit and agree the plan/g)).toHaveLength(1);
  const form = (await careers.get(at(school, '/action?suggestion=start-award'))).body;
  expect(form).toContain('value="Register for the quality award');
});

test('a plan is agreed once both sides signed the same, and its day is evidence that nobody types in again', async () => {
  expect(await level(school)).toBe('red');
  expect((await careers.post(at(school, '/agreement/signature'), { read: 'yes', hash: 'a'.repeat(64), form_id: randomUUID() })).status).toBe(403);
  const proposal = await opened(careers, at(school, '/agreement'));
  expect((await careers.post(at(school, '/agreement/proposal'), proposal)).status).toBe(303);
  for (const who of [head, maya]) expect((await who.get('/')).body).toContain('Sign ratings and plan');
  expect((await signed(head, school, {})).body).toContain('Tick that you have read');
  expect((await signed(head, school)).status).toBe(303);
  expect(await level(school)).toBe('red');
  expect((await maya.get(at(school, '/agreement'))).body).toContain('waits for the partnership');
  expect((await signed(maya, school)).status).toBe(303);
  expect(await level(school)).toBe('amber-red');
  const page = unescaped((await head.get(at(school, '/agreement'))).body);
  for (const words of ['Agreed on', 'Quality award: Red then, Amber/Red now', 'Ines Hart', 'Maya Okafor']) expect(page).toContain(words);
  const evidence = `/cycles/2025-26/institutions/${school}/evidence`;
  expect((await careers.get(evidence)).body).toContain('Action plan agreed on');
  expect((await careers.get(`${evidence}/audit`)).body).toContain('Both sides signed');
  // Neither a file nor a form takes the day away.
  await givenFacts(given, cycle, [award(school, { status: 'none', auditCompletedOn: '2026-01-12' })]);
  const form = await opened(careers, `${evidence}/audit`);
  await careers.post(`${evidence}/audit`, { ...form, 'audit-day': '13', 'audit-month': '1', 'audit-year': '2026' });
  expect(await level(school)).toBe('amber-red');
  expect((await head.get('/')).body).not.toContain('Sign ratings and plan');
});

test('what changes after a signature is said, and is not signed by it', async () => {
  await signed(maya, other);
  const id = await actionIn(maya, other, 'Visit the yard');
  const stale = await opened(maya, at(other, '/agreement'));
  await sent(maya, at(other, `/action?action=${id}`), { ...VISIT, title: 'Visit the yard', 'due-year': '2028' });
  const page = unescaped((await maya.get(at(other))).body);
  for (const words of ['The plan changed since one side signed', 'by when (31 January 2027 then, 31 January 2028 now)'])
    expect(page).toContain(words);
  const late = await maya.post(at(other, '/agreement/signature'), { ...stale, read: 'yes', form_id: randomUUID() });
  expect(late.status).toBe(409);
  expect(late.body).toContain('nothing is signed');
  await givenFacts(given, cycle, [award(other, { award: 'Career Mark', status: 'held' })]);
  expect(unescaped((await maya.get(at(other, '/agreement'))).body)).toContain('Quality award: Red then, Green now');
});

test('nobody signs for both sides', async () => {
  const alone = await givenInstitution(given, { name: 'Lone School' });
  await given.admin.query('update partnership set inputs_revision = inputs_revision + 1');
  await sent(maya, at(alone, '/action'), VISIT);
  expect((await signed(maya, alone)).status).toBe(303);
  const { rows } = await given.admin.query<{ partnership: string }>(
    'select partnership_id as partnership from institution where institution_id = $1',
    [alone],
  );
  const both = { by: { person: maya.id, role: 'institution-head' as const }, partnership: rows[0]?.partnership ?? '', form: randomUUID() };
  const { hash } = await opened(maya, at(alone, '/agreement'));
  await expect(
    signPlan(given.parts, both, { place: { cycle, institution: alone }, side: 'institution', hash: hash as string }),
  ).rejects.toMatchObject({
    why: 'signed-for-the-other-side',
  });
});

test('comments and dissent stand beside the agreement and stop nothing', async () => {
  const words = 'We would rather <b>wait</b>';
  const say = async (who: Visitor, fields: Record<string, string>) => act(who, school, '/agreement/comments', fields);
  expect((await say(head, { kind: 'dissent', words: '' })).body).toContain('Enter what you want to say');
  expect((await say(head, { kind: 'dissent', words })).status).toBe(303);
  expect((await say(careers, { kind: 'comment', words: 'Noted' })).status).toBe(303);
  const { body } = await maya.get(at(school, '/agreement'));
  for (const said of ['does not agree', 'We would rather &lt;b>wait', 'Noted', 'Agreed on']) expect(body).toContain(said);
  expect((await maya.get('/cycles/2025-26/plans')).body).toContain('The institution does not agree');
});

test('progress is added to and never changed; what is overdue is said on the plan, at home and in the city', async () => {
  await sent(careers, at(school, '/action'), { ...VISIT, title: 'An old promise', 'due-year': '2026', 'due-day': '1' });
  const id = await actionIn(careers, school, 'An old promise');
  expect((await careers.get(at(school))).body).toContain('Was due on 1 January 2026');
  expect(unescaped((await careers.get('/')).body)).toContain('“An old promise” was due on 1 January 2026');
  expect((await maya.get('/')).body).toContain('Look at plans with overdue actions');
  const note = (fields: Record<string, string>) => sent(careers, at(school, `/progress?action=${id}`), fields);
  expect((await note({ status: 'not-done', note: '' })).body).toContain('Enter why it was not done');
  await note({ status: 'in-progress', note: 'Begun' });
  await note({ status: 'done', note: 'All have been' });
  const { body } = await careers.get(at(school));
  for (const words of ['How it got on (2)', 'Begun', 'All have been']) expect(body).toContain(words);
  expect(body).not.toContain('Was due on');
  const csv = (await careers.get(at(school, '.csv'))).body;
  expect(csv).toMatch(/An old promise.*Done,no,All have been/);
  const calendar = (await careers.get(at(school, '.ics'))).body;
  expect(calendar).toContain('SUMMARY:Due: Write to parents');
  expect(calendar).not.toContain('An old promise');
});

test('a review is dated and rates each action and the plan', async () => {
  const id = await actionIn(careers, school, 'Write to parents');
  const fields = { 'held-day': '1', 'held-month': '6', 'held-year': '2026', overall: 'on-track', words: 'Going well', [`action-${id}`]: 'behind' };
  expect((await sent(careers, at(school, '/review'), { ...fields, overall: '' })).body).toContain('Choose how the plan is getting on');
  expect((await sent(careers, at(school, '/review'), { ...fields, 'held-year': '2099' })).body).toContain('This day is still to come');
  expect((await sent(careers, at(school, '/review'), fields)).status).toBe(303);
  const { body } = await careers.get(at(school));
  for (const words of ['1 June 2026: on track', 'Going well', 'Write to parents</bdi>: behind']) expect(body).toContain(words);
});

test('the next year shows what came of each action and how its element moved, and carries on what is unfinished', async () => {
  const next = await givenCycle(given, { year: '2026/27', date: '2027-07-31' });
  await givenFacts(given, next, [award(school, { status: 'working-towards' })]);
  const path = at(school).replace('2025-26', '2026-27');
  const page = unescaped((await careers.get(path)).body);
  for (const words of ['What came of the plan of 2025/26', 'All have been', 'Quality award:', '1 level', 'Carry on']) expect(page).toContain(words);
  const id = await actionIn(careers, school, 'Write to parents');
  expect((await sent(careers, `${path}/action?carried=${id}`, { ...VISIT, title: 'Write to parents again' })).status).toBe(303);
  const after = (await careers.get(path)).body;
  expect(after).toContain('Carried on');
  const due = await withTenant(given.db, await firstPartnership(given), (tenant) =>
    listDueActions(tenant, { until: '2030-01-01', institution: school }),
  );
  expect(due.map(({ title, year }) => [title, year])).toContainEqual(['Write to parents again', '2026/27']);
  expect(due.map(({ title }) => title)).not.toContain('Write to parents');
});

test('a published year keeps its words and signatures, and its progress goes on', async () => {
  await given.admin.query("update cycle set state = 'published' where cycle_id = $1", [cycle]);
  const id = await actionIn(careers, school, 'Write to parents');
  expect((await careers.get(at(school, '/action'))).status).toBe(403);
  expect((await act(careers, school, '/removed', { action: id, version: '3', removed: 'yes' })).status).toBe(403);
  expect((await act(head, school, '/agreement/signature', { read: 'yes', hash: 'a'.repeat(64) })).status).toBe(403);
  expect((await sent(careers, at(school, `/progress?action=${id}`), { status: 'done', note: 'Sent' })).status).toBe(303);
  await given.admin.query("update cycle set state = 'open' where cycle_id = $1", [cycle]);
});

test('a head reads and signs, a viewer and people of other institutions find nothing', async () => {
  expect((await head.get(at(school))).body).toContain('Write to parents');
  expect((await head.get(at(school, '/action'))).status).toBe(404);
  const city = '/cycles/2025-26/plans';
  for (const path of [at(school), at(school, '/agreement'), city]) expect((await viewer.get(path)).status).toBe(404);
  for (const path of [at(other), city]) expect((await careers.get(path)).status).toBe(404);
  expect((await maya.get('/cycles/2025-26/plans.csv')).body).toMatch(/Brook Lane,/);
});
