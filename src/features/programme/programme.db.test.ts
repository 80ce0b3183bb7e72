import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { anActivity, givenActivities } from '../../../tests/support/given-activity.ts';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenCycle } from '../../../tests/support/given-cycle.ts';
import { firstPartnership, givenInstitution, givenPerson } from '../../../tests/support/given-people.ts';
import { hidden, type Visitor } from '../../../tests/support/visitor.ts';

const given = await givenApp();
const partnership = await firstPartnership(given);
const school = await givenInstitution(given, { name: 'Alder Vale <b>School' });
const other = await givenInstitution(given, { name: 'Brook Lane' });
const cycle = await givenCycle(given);
const maya = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
const careers = await givenPerson(given, { role: 'institution-lead', institution: school, name: 'Tom Reed' });
const head = await givenPerson(given, { role: 'institution-head', institution: school });
const at = (institution: string, more = '') => `/cycles/2025-26/institutions/${institution}/programme${more}`;
const FAIR = {
  ...{ title: 'Careers <i>fair', kind: 'event', theme: '', yearGroups: ['9', '11'], needs: ['core', 'local'], cohort: '', minutes: '90' },
  ...{ leader: 'Careers lead', partners: 'Dunmere Yard\r\nThe college', purposes: ['information', 'advice'], 'advice-owner': 'Head of year' },
  ...{ 'held-day': '12', 'held-month': '3', 'held-year': '2026', 'students-said': 'More stalls', score: '4', willChange: 'A quiet hour' },
};

async function opened(who: Visitor, path: string): Promise<Record<string, string>> {
  const { body } = await who.get(path);
  return { form_id: hidden(body, 'form_id'), version: hidden(body, 'version'), id: hidden(body, 'id', '') };
}

async function sent(who: Visitor, path: string, fields: Record<string, string | string[]>) {
  return who.post(path.replace(/\?.*/, ''), { ...(await opened(who, path)), ...fields });
}

async function kept(title: string) {
  const { rows } = await given.admin.query('select * from programme_activity where title = $1', [title]);
  return rows;
}

async function formOf(institution: string, title: string): Promise<string> {
  const [row] = await kept(title);
  return at(institution, `/activity?id=${row?.activity_id}`);
}

test('without a programme the page says what comes, and offers the template to those who may write', async () => {
  const mine = await careers.get(at(school));
  expect(mine.body).toContain('Add the first activity');
  expect(mine.body).toContain(`${at(school)}/template.csv`);
  expect((await head.get(at(school))).body).not.toContain('Add the first activity');
});

test('an activity that is added stands in the list with all that it says, and in the log', async () => {
  const answer = await sent(careers, at(school, '/activity'), FAIR);
  expect([answer.status, answer.location]).toEqual([303, at(school)]);
  const { body } = await head.get(at(school));
  for (const words of [
    'Careers &lt;i>fair',
    'Years 9 and 11',
    'Needs: core, local',
    '1 hour 30 minutes',
    '12 March 2026',
    'Dunmere Yard, The college',
    'Advice (owner: Head of year)',
    'More stalls',
    'A quiet hour',
    '4 of 5',
  ])
    expect(body).toContain(words);
  expect(body).not.toContain('/activity?id=');
  const log = await maya.get('/activity');
  expect(log.body).toContain('Added an activity to a programme');
});

test('what is wrong is told at its field, and what was typed stays', async () => {
  const wrong = { ...FAIR, title: 'Fair two', kind: 'party', minutes: '1.5', purposes: ['information'], 'held-day': '31', 'held-month': '2' };
  const { status, body } = await sent(careers, at(school, '/activity'), wrong);
  expect(status).toBe(422);
  for (const words of ['Choose what it is', 'Enter whole minutes', 'no such day', 'value="Fair two"', 'value="Head of year"', 'More stalls'])
    expect(body).toContain(words);
  expect(await kept('Fair two')).toEqual([]);
});

test('an owner of something that is not ticked is not lost unsaid', async () => {
  const { status, body } = await sent(careers, at(school, '/activity'), { ...FAIR, title: 'Fair two', purposes: ['information'] });
  expect([status, body.includes('Tick advice, or empty its owner, place and day')]).toEqual([422, true]);
});

test('two who change an activity at once: the second is shown both texts, and chooses', async () => {
  const form = await formOf(school, FAIR.title);
  const [mine, theirs] = [await opened(careers, form), await opened(maya, form)];
  expect((await maya.post(at(school, '/activity'), { ...FAIR, ...theirs, leader: 'Deputy head' })).status).toBe(303);
  const late = await careers.post(at(school, '/activity'), { ...FAIR, ...mine, leader: 'Librarian' });
  expect(late.status).toBe(409);
  for (const words of ['Maya Okafor', 'Deputy head', 'Librarian', 'Save mine', 'name="yearGroups" value="11"']) expect(late.body).toContain(words);
  const seen = { ...mine, form_id: hidden(late.body, 'form_id'), version: hidden(late.body, 'version') };
  expect((await careers.post(at(school, '/activity'), { ...seen, keep: 'saved' })).status).toBe(303);
  expect((await kept(FAIR.title))[0]).toMatchObject({ leader: 'Deputy head' });
  expect((await careers.post(at(school, '/activity'), { ...FAIR, ...seen, leader: 'Librarian', keep: 'yours' })).status).toBe(303);
  expect((await kept(FAIR.title))[0]).toMatchObject({ leader: 'Librarian', version: 3 });
});

test('what is taken out can be put back, and a stale form takes nothing out', async () => {
  const form = await formOf(school, FAIR.title);
  const stale = await sent(careers, form, { remove: 'yes', version: '1' });
  expect((await careers.follow(stale)).body).toContain('so that it was not taken out');
  const out = await sent(careers, form, { remove: 'yes' });
  const page = await careers.follow(out);
  expect(page.body).toContain('Taken out: 1 activity');
  expect((await head.get(at(school))).body).not.toContain('Careers &lt;i>fair');
  const [row] = await kept(FAIR.title);
  const back = await careers.post(at(school, `/activity/${row.activity_id}/put-back`), { form_id: randomUUID() });
  expect((await careers.follow(back)).body).toContain('is in the programme again');
  expect((await head.get(at(school))).body).toContain('Careers &lt;i>fair');
});

test('the list is filtered by the address, and downloaded whole', async () => {
  await givenActivities(given, { partnership, cycle, institution: other }, [
    anActivity({ title: 'Lesson in nine' }),
    anActivity({ title: 'Talk in ten', kind: 'event', yearGroups: [10], needs: ['local'] }),
  ]);
  const shown = async (query: string) => (await maya.get(at(other, query))).body;
  expect(await shown('?year=10')).not.toContain('Lesson in nine');
  expect(await shown('?kind=lesson&need=core')).toContain('Lesson in nine');
  expect(await shown('?find=talk')).not.toContain('Lesson in nine');
  expect(await shown('?kind=nothing')).toContain('Talk in ten');
  const { body } = await maya.get(at(other, '.csv'));
  expect(body).toContain('Talk in ten,event,information,10,local,50,Careers lead');
});

test('what is to be confirmed is confirmed by ticking, by saving, and once', async () => {
  const place = { partnership, cycle, institution: other };
  const ids = await givenActivities(given, place, [anActivity({ title: 'Old one' }), anActivity({ title: 'Old two' })], { toConfirm: true });
  expect((await maya.get(at(other))).body).toContain('2 activities are to be confirmed');
  const confirm = (form: Record<string, string | string[]>) => maya.post(at(other, '/confirm'), { form_id: randomUUID(), ...form });
  expect((await maya.follow(await confirm({ ids: ids[0] ?? '' }))).body).toContain('1 activity is confirmed');
  expect((await maya.follow(await confirm({}))).body).toContain('nothing is confirmed');
  expect((await sent(maya, at(other, `/activity?id=${ids[1]}`), { ...FAIR, title: 'Old two' })).status).toBe(303);
  expect([...(await kept('Old one')), ...(await kept('Old two'))].map(({ to_confirm }) => to_confirm)).toEqual([false, false]);
});
