import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { anActivity, givenActivities } from '../../../tests/support/given-activity.ts';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenCycle } from '../../../tests/support/given-cycle.ts';
import { firstPartnership, givenInstitution, givenPartnership, givenPerson } from '../../../tests/support/given-people.ts';
import { hidden, Visitor } from '../../../tests/support/visitor.ts';
import { withTenant } from '../../database/tenant.ts';
import { activitiesCsv } from '../../programme/index.ts';
import { holesOfProgramme } from './index.ts';

const given = await givenApp();
const partnership = await firstPartnership(given);
const school = await givenInstitution(given, { name: 'Alder Vale' });
const cycle = await givenCycle(given);
const careers = await givenPerson(given, { role: 'institution-lead', institution: school, name: 'Tom Reed' });
const maya = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
const place = { partnership, cycle, institution: school };
const at = `/cycles/2025-26/institutions/${school}/programme`;
const stranger = new Visitor(given.app);

const fair = anActivity({ title: 'Fair', kind: 'event', date: '2026-03-12' });
const lesson = anActivity({ title: 'Lesson', leader: 'Form tutor' });

const form = () => ({ form_id: randomUUID() });
const send = (content: string) => careers.upload(`${at}/import`, form(), [{ field: 'file', name: 'ours.csv', content }]);
async function titles() {
  const { rows } = await given.admin.query('select title, leader, version from programme_activity where institution_id = $1 order by title', [
    school,
  ]);
  return rows.map(({ title, leader, version }) => `${title} / ${leader} / ${version}`);
}

async function taking() {
  const { body } = await careers.get(`${at}/import`);
  return { ...form(), file: hidden(body, 'file'), seen: hidden(body, 'seen') };
}

test('a file is looked at before it counts, and dropping it changes nothing', async () => {
  expect((await send(activitiesCsv([fair, lesson]))).location).toBe(`${at}/import`);
  const shown = await careers.get(`${at}/import`);
  expect(shown.body).toContain('<bdi>ours.csv</bdi>: 2 new.');
  // The file of one person is not the file of another.
  expect((await maya.get(`${at}/import`)).body).not.toContain('ours.csv');
  expect(await titles()).toEqual([]);
  const dropped = await careers.follow(await careers.post(`${at}/import/drop`, form()));
  expect(dropped.body).toContain('The file is dropped');
  expect(await titles()).toEqual([]);
});

test('taken in, changed by the next, and what that does not name stays', async () => {
  await send(activitiesCsv([fair, lesson]));
  expect((await careers.follow(await careers.post(`${at}/import/take-in`, await taking()))).body).toContain('are in the programme');
  expect(await titles()).toEqual(['Fair / Careers lead / 1', 'Lesson / Form tutor / 1']);
  await send(activitiesCsv([{ ...lesson, leader: 'Librarian' }]));
  expect((await careers.get(`${at}/import`)).body).toContain('<bdi>Form tutor</bdi> becomes <bdi>Librarian</bdi>');
  const twice = await taking();
  await careers.post(`${at}/import/take-in`, twice);
  expect((await careers.follow(await careers.post(`${at}/import/take-in`, { ...twice, ...form() }))).body).toContain('does not wait any more');
  expect(await titles()).toEqual(['Fair / Careers lead / 1', 'Lesson / Librarian / 2']);
  expect((await maya.get('/activity')).body).toContain('Led by: “Form tutor” to “Librarian”');
});

test('a file with mistakes is refused whole, each with its line', async () => {
  const { status, body } = await send(
    activitiesCsv([anActivity({ title: 'New' }), { ...lesson, leader: '' }]).replace('lesson,information', 'lecture,information'),
  );
  expect(status).toBe(422);
  for (const words of ['Line 2', '&quot;lecture&quot; is not known', 'Line 3', 'Write something in the column', '2 things are wrong'])
    expect(body.replaceAll('"', '&quot;')).toContain(words);
  expect(await titles()).toHaveLength(2);
  for (const [content, words] of [
    ['', 'is empty'],
    [Buffer.from([0, 1, 2, 255]).toString('latin1'), 'What to put right'],
  ] as const)
    expect((await send(content)).body).toContain(words);
  expect((await careers.post(`${at}/import`, form())).body).toContain('Choose the file');
});

test('what somebody else changed while a file was looked at is not overwritten', async () => {
  await send(activitiesCsv([{ ...lesson, leader: 'Governor' }]));
  const looked = await taking();
  await given.admin.query("update programme_activity set leader = 'Deputy head', version = version + 1 where activity_id = $1", [lesson.id]);
  const late = await careers.follow(await careers.post(`${at}/import/take-in`, looked));
  expect(late.body).toContain('was changed while you looked');
  expect(late.body).toContain('<bdi>Deputy head</bdi> becomes <bdi>Governor</bdi>');
  expect(await titles()).toContain('Lesson / Deputy head / 3');
});

test('the calendar is read at a secret address, which ends with the next, and is kept as a hash', async () => {
  const make = async () => {
    const { body } = await careers.post(`${at}/calendar/address`, form());
    return new URL(/<code>([^<]+)</.exec(body)?.[1] ?? '').pathname;
  };
  const address = await make();
  const read = await stranger.get(address);
  expect([read.status, read.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(read.body).toContain('SUMMARY:Fair');
  expect(read.body).not.toContain('Careers lead');
  const { rows } = await given.admin.query('select t::text as row from programme_calendar as t union all select s::text from sent_form as s');
  expect(rows.some(({ row }) => row.includes(address.split('/')[3]))).toBe(false);
  const elsewhere = await givenPartnership(given, 'Elsewhere');
  expect((await stranger.get(address.replace(partnership, elsewhere))).status).toBe(404);
  const next = await make();
  expect([(await stranger.get(address)).status, (await stranger.get(next)).status]).toEqual([404, 200]);
  await careers.post(`${at}/calendar/address/end`, form());
  expect((await stranger.get(next)).status).toBe(404);
});

test('an address that a form made is not made again, nor shown again, by the same form', async () => {
  const sent = form();
  const first = await careers.post(`${at}/calendar/address`, sent);
  const again = await careers.post(`${at}/calendar/address`, sent);
  expect([first.status, again.status]).toEqual([200, 303]);
  expect((await stranger.get(new URL(/<code>([^<]+)</.exec(first.body)?.[1] ?? '').pathname)).status).toBe(200);
});

test('a closed school has no calendar for strangers', async () => {
  const { body } = await careers.post(`${at}/calendar/address`, form());
  const { pathname } = new URL(/<code>([^<]+)</.exec(body)?.[1] ?? '');
  await given.admin.query("update institution set status = 'closed', until = '2026-01-31' where institution_id = $1", [school]);
  expect((await stranger.get(pathname)).status).toBe(404);
  await given.admin.query("update institution set status = 'open', until = null where institution_id = $1", [school]);
});

test('holes are told of what counts: nothing is known of a programme that nobody wrote down', async () => {
  const empty = await givenInstitution(given, { name: 'Brook Lane' });
  const holes = (institution: string) => withTenant(given.db, partnership, (tenant) => holesOfProgramme(tenant, { cycle, institution }));
  expect(await holes(empty)).toEqual([]);
  const lacking = await holes(school);
  expect(lacking).toContainEqual({ hole: 'transition', yearGroup: 9, transition: 'y9-options' });
  expect(lacking).not.toContainEqual(expect.objectContaining({ hole: 'kind', yearGroup: 9, kind: 'event' }));
  await givenActivities(given, place, [anActivity({ kind: 'one-to-one' })], { toConfirm: true });
  expect(await holes(school)).toEqual(lacking);
});
