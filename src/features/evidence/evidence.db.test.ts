import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { award, givenCycle, givenFacts, ratingsOf } from '../../../tests/support/given-cycle.ts';
import { firstPartnership, givenInstitution, givenPerson } from '../../../tests/support/given-people.ts';
import { hidden, type Visitor } from '../../../tests/support/visitor.ts';
import type { AwardEvidence } from '../../rating/evidence.ts';

const given = await givenApp();
await firstPartnership(given);
const school = await givenInstitution(given, { name: 'Alder Vale <b>School' });
const other = await givenInstitution(given, { name: 'Brook Lane' });
const cycle = await givenCycle(given);
const maya = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
const careers = await givenPerson(given, { role: 'institution-lead', institution: school, name: 'Tom Reed' });
const head = await givenPerson(given, { role: 'institution-head', institution: school });
const viewer = await givenPerson(given, { role: 'viewer' });
const at = (institution: string, more = '') => `/cycles/2025-26/institutions/${institution}/evidence${more}`;

const seenIn = (body: string) => ({ form_id: hidden(body, 'form_id'), version: hidden(body, 'version') });
type Fields = Record<string, string>;
const AWARD = { award: 'Career Mark', status: 'held', 'awarded-day': '', 'awarded-month': '', 'awarded-year': '', note: '' };

async function opened(who: Visitor, path: string): Promise<Fields> {
  const { body } = await who.get(path);
  return { form_id: hidden(body, 'form_id'), version: hidden(body, 'version'), ...(body.includes('name="was"') && { was: hidden(body, 'was', '') }) };
}

async function level(institution: string, element: string) {
  return (await ratingsOf(given, cycle)).get(institution)?.summary.elements[element]?.level;
}

test('a careers lead types in an award, and the rating follows with who said it', async () => {
  const path = at(school, '/award');
  const sent = await careers.post(path, { ...(await opened(careers, path)), ...AWARD, note: 'Certificate 7' });
  expect([sent.status, sent.location]).toEqual([303, at(school)]);
  expect(await level(school, 'quality-award')).toBe('green');
  const { body } = await maya.get(at(school));
  for (const words of ['Career Mark: held', 'Typed in by Tom Reed', 'Certificate 7', 'Alder Vale &lt;b>School']) expect(body).toContain(words);
  const { rows } = await given.admin.query("select act, institution_id from activity where act = 'typed-in-evidence'");
  expect(rows).toEqual([{ act: 'typed-in-evidence', institution_id: school }]);
});

test('it is changed and taken out again, and what stood before stays readable', async () => {
  const path = at(school, '/award?name=Career+Mark');
  const form = await opened(careers, path);
  expect(form.was).toBe('Career Mark');
  await careers.post(at(school, '/award'), { ...AWARD, ...form, status: 'working-towards' });
  expect(await level(school, 'quality-award')).toBe('amber-green');
  await careers.post(at(school, '/award'), { ...(await opened(careers, path)), remove: 'yes' });
  expect(await level(school, 'quality-award')).toBe('red');
  expect((await careers.get(at(school))).body).toContain('What stood before (2)');
});

test('what is wrong is said, and what was typed is kept', async () => {
  const path = at(school, '/award');
  const { status, body } = await careers.post(path, { ...(await opened(careers, path)), ...AWARD, status: '', note: 'Certificate 8' });
  expect(status).toBe(422);
  expect(body).toContain('Choose how far the institution is with this award');
  expect(body).toContain('Certificate 8');
});

test('the second of two is told, shown what stands, and loses nothing', async () => {
  const path = at(other, '/award');
  const [first, second] = [await opened(maya, path), await opened(maya, path)];
  await maya.post(path, { ...first, ...AWARD });
  const told = await maya.post(path, { ...second, ...AWARD, award: 'matrix Standard' });
  expect(told.status).toBe(409);
  for (const words of ['Yours is not saved yet', 'Career Mark: held', 'value="matrix Standard"']) expect(told.body).toContain(words);
  const again = { ...second, ...AWARD, award: 'matrix Standard', form_id: hidden(told.body, 'form_id'), version: hidden(told.body, 'version') };
  expect((await maya.post(path, again)).status).toBe(303);
  const { body } = await maya.get(at(other));
  for (const words of ['Career Mark: held', 'matrix Standard: held']) expect(body).toContain(words);
});

test('a form sent twice is saved once', async () => {
  const path = at(other, '/audit');
  const form = { ...(await opened(maya, path)), 'audit-day': '1', 'audit-month': '3', 'audit-year': '2026' };
  expect((await maya.post(path, form)).status).toBe(303);
  expect((await maya.post(path, form)).status).toBe(303);
  const { rows } = await given.admin.query("select 1 from evidence where institution_id = $1 and kind = 'quality-award'", [other]);
  expect(rows).toHaveLength(3);
});

test('the partnership types in figures with their source; an institution does not', async () => {
  const path = at(school, '/figures/y11-activity');
  const counts = { leavers: '100', eet: '90', neet: '10', notKnown: '0', custody: '0', note: 'Letter of 3 May' };
  expect((await maya.post(path, { ...(await opened(maya, path)), ...counts })).status).toBe(303);
  expect(await level(school, 'y11-progression')).toBe('amber-green');
  expect((await careers.post(path, { ...counts, form_id: randomUUID(), version: '0' })).status).toBe(403);
  expect((await maya.get(at(school))).body).toContain('Letter of 3 May');
});

test('what was carried over counts once somebody confirms it', async () => {
  const carried = await givenInstitution(given, { name: 'Carried School' });
  await givenFacts(given, cycle, [{ ...award(carried, { status: 'held' }), toConfirm: true }]);
  expect(await level(carried, 'quality-award')).toBe(null);
  const { body } = await maya.get(at(carried));
  expect(body).toContain('To be confirmed');
  expect((await maya.post(at(carried, '/confirm/quality-award'), seenIn(body))).status).toBe(303);
  expect(await level(carried, 'quality-award')).toBe('green');
});

test('what somebody changed after the page was opened is not confirmed unread', async () => {
  const carried = await givenInstitution(given, { name: 'Changed School' });
  await givenFacts(given, cycle, [{ ...award(carried, { status: 'held' }), toConfirm: true }]);
  const opened = await maya.get(at(carried));
  await givenFacts(given, cycle, [{ ...award(carried, { status: 'none' }), toConfirm: true }]);
  await maya.post(at(carried, '/confirm/quality-award'), seenIn(opened.body));
  const { body } = await maya.get(at(carried));
  for (const words of ['Nothing is confirmed yet', 'To be confirmed']) expect(body).toContain(words);
  expect(await level(carried, 'quality-award')).toBe(null);
});

test.each([
  { name: 'a second award', list: [{}], fields: { ...AWARD, award: 'matrix Standard' }, waits: true },
  { name: 'the only award', list: [{}], change: 'Career Mark', fields: AWARD, waits: false },
  { name: 'one of two', list: [{}, { award: 'Other Award' }], change: 'Career Mark', fields: AWARD, waits: true },
  { name: 'an award beside the day of the audit', list: [{ auditCompletedOn: '2026-03-01' }], change: 'Career Mark', fields: AWARD, waits: true },
])('who types in $name of a copied list confirms nothing else ($waits)', async ({ list, change, fields, waits }) => {
  const carried = await givenInstitution(given, { name: `Copied School ${randomUUID().slice(0, 8)}` });
  const copied = list.flatMap((each) => award(carried, { status: 'held', ...each }).fact as AwardEvidence[]);
  await givenFacts(given, cycle, [{ institution: carried, kind: 'quality-award', key: '', fact: copied, toConfirm: true }]);
  const path = at(carried, `/award${change ? `?name=${encodeURIComponent(change)}` : ''}`);
  expect((await maya.post(at(carried, '/award'), { ...(await opened(maya, path)), ...fields, was: change ?? '' })).status).toBe(303);
  const { body } = await maya.get(at(carried));
  expect(body.includes('was copied from last year and does not count yet')).toBe(waits);
  expect(body.includes('Still right: confirm')).toBe(waits);
  expect(await level(carried, 'quality-award')).toBe(waits ? null : 'green');
});

test('a published cycle is read, and nothing in it is changed', async () => {
  await given.admin.query("update cycle set state = 'published' where cycle_id = $1", [cycle]);
  expect((await maya.get(at(school))).body).toContain('this evidence stays as it is');
  expect((await maya.get(at(school, '/award'))).status).toBe(403);
  expect((await maya.post(at(school, '/award'), { ...AWARD, form_id: randomUUID(), version: '0' })).status).toBe(403);
  await given.admin.query("update cycle set state = 'open' where cycle_id = $1", [cycle]);
});

test('a head reads, a viewer and people of other institutions find nothing', async () => {
  expect((await head.get(at(school))).status).toBe(200);
  expect((await head.get(at(school, '/award'))).status).toBe(404);
  expect((await viewer.get(at(school))).status).toBe(404);
  expect((await careers.get(at(other))).status).toBe(404);
  expect((await maya.get('/cycles/2024-25/institutions/x/evidence')).status).toBe(404);
});
