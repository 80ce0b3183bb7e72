import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { activity, award, givenCycle, givenFacts } from '../../../tests/support/given-cycle.ts';
import { givenPublication } from '../../../tests/support/given-full-cycle.ts';
import { firstPartnership, givenInstitution, givenPartnership, givenPerson } from '../../../tests/support/given-people.ts';
import { withTenant } from '../../database/tenant.ts';
import { bumpInputs } from '../partnerships/index.ts';
import { insertModeration } from '../ratings/index.ts';

const given = await givenApp();
const partnership = await firstPartnership(given);
const lead = await givenPerson(given, { role: 'partnership-lead' });
const analyst = await givenPerson(given, { role: 'partnership-analyst' });
const viewer = await givenPerson(given, { role: 'viewer' });
const CITY = '/cycles/2025-26/city';

const nothingYet = { lead: await lead.get('/city'), viewer: await viewer.get('/city') };
const cycle = await givenCycle(given);
const withoutInstitutions = await lead.get(CITY);
const north = await givenInstitution(given, { name: 'Nörth O’Neill School' });
const south = await givenInstitution(given, { name: '=SUM(A1) South' });
const careersLead = await givenPerson(given, { role: 'institution-lead', institution: north });
await withTenant(given.db, partnership, bumpInputs);
const withoutEvidence = await lead.get(CITY);
await givenFacts(given, cycle, [
  activity(north, { leavers: 100, eet: 98 }),
  activity(south, { leavers: 100, eet: 90 }),
  award(north, { status: 'held' }),
]);

const rows = (body: string) => [...body.matchAll(/<th scope="row"><a href="[^"]*"><bdi>([^<]*)/g)].map(([, name]) => name);
const textOf = (body: string) =>
  body
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&quot;', '"');

test('before there is anything each reader is told the next step that is theirs', () => {
  expect(nothingYet.lead.body).toContain('href="/cycles/new"');
  expect(nothingYet.viewer.body).not.toContain('/cycles/new');
  expect(withoutInstitutions.body).toContain('There is no institution to rate in this cycle yet');
  expect(withoutEvidence.body).toContain('No evidence has come in yet');
  expect(withoutEvidence.body).toContain('href="/cycles/2025-26/imports/new"');
});

test('what keeps ratings from being made is said once for the whole city, with the way to decide', async () => {
  const { body } = await lead.get(CITY);
  expect(textOf(body)).toContain('Destinations six months on : the criteria are to be determined, so nobody is rated on it.');
  expect(body).toContain('href="/cycles/2025-26/readings"');
});

test('an open cycle is for those who work on it; at an institution there is no such page', async () => {
  for (const path of [CITY, `${CITY}.csv`, `${CITY}.xlsx`]) {
    for (const person of [lead, analyst]) expect((await person.get(path)).status).toBe(200);
    for (const person of [viewer, careersLead]) expect((await person.get(path)).status).toBe(404);
  }
  expect(await lead.get('/city')).toMatchObject({ status: 303, location: CITY });
  expect((await careersLead.get('/city')).status).toBe(404);
  expect((await lead.get('/cycles/2031-32/city')).status).toBe(404);
  expect((await lead.get('/cycles/2025/city')).status).toBe(404);
});

test('a browser that takes it gets the page packed; where the address has words of somebody in it, nobody does', async () => {
  const asked = async (url: string, headers: Record<string, string> = {}) => {
    const cookie = [...lead.cookies].map((each) => each.join('=')).join('; ');
    const { rawPayload, headers: got } = await given.app.inject({ url, headers: { host: 'localhost:3000', cookie, ...headers } });
    return { body: rawPayload, packed: got['content-encoding'], vary: got.vary };
  };
  const plain = await asked(CITY);
  const packed = await asked(CITY, { 'accept-encoding': 'gzip, deflate, br' });
  expect(plain).toMatchObject({ packed: undefined, vary: 'accept-encoding' });
  expect(packed).toMatchObject({ packed: 'gzip', vary: 'accept-encoding' });
  expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
  expect(packed.body.length).toBeLessThan(plain.body.length / 2);
  expect((await asked(`${CITY}?level=green&sort=-overall`, { 'accept-encoding': 'gzip' })).packed).toBe('gzip');
  const searched = await asked(`${CITY}?find=O%E2%80%99Neill`, { 'accept-encoding': 'gzip' });
  expect(searched).toMatchObject({ packed: undefined, vary: undefined });
  expect(searched.body.toString()).toContain('O’Neill');
});

test('what changes is on the next page, however often the one before was kept', async () => {
  const seen = async () => textOf((await lead.get(`${CITY}?find=north`)).body);
  expect(await seen()).toContain('Green');
  expect(await seen()).not.toContain('moderated');
  const moderation = { institution: north, element: 'quality-award', computed: ['green'], reason: 'Suspended', until: '2027-07-31' };
  await withTenant(given.db, partnership, (tenant) =>
    insertModeration(tenant, cycle, { ...moderation, position: 1, level: 'red', by: null, at: given.parts.now() } as Parameters<
      typeof insertModeration
    >[2]),
  );
  expect(await seen()).toContain('moderated; computed Green');
  await given.admin.query("insert into stance values ($1, $2, $3, 'y11-progression', 1, 'dispute', 'Two moved away', null, null, now())", [
    partnership,
    cycle,
    north,
  ]);
  expect(await seen()).toContain('disputed');
  await given.admin.query("insert into stance values ($1, $2, $3, 'y11-progression', 2, 'agree', null, null, null, now())", [
    partnership,
    cycle,
    north,
  ]);
  expect(await seen()).not.toContain('disputed');
  await given.admin.query("update institution set name = 'Nörth O’Neill Academy' where institution_id = $1", [north]);
  await withTenant(given.db, partnership, bumpInputs);
  expect(await seen()).toContain('Nörth O’Neill Academy');
});

test('the address says what is shown and in which order, and a table head says how it is ordered', async () => {
  expect(rows((await lead.get(CITY)).body)).toEqual(['=SUM(A1) South', 'Nörth O’Neill Academy']);
  expect(rows((await lead.get(`${CITY}?sort=-name`)).body)).toEqual(['Nörth O’Neill Academy', '=SUM(A1) South']);
  expect(rows((await lead.get(`${CITY}?find=north+oneill`)).body)).toEqual(['Nörth O’Neill Academy']);
  expect(rows((await lead.get(`${CITY}?level=red&in=quality-award`)).body)).toContain('Nörth O’Neill Academy');
  const sorted = (await lead.get(`${CITY}?sort=-y11-progression&find=o`)).body;
  expect(sorted).toContain('aria-sort="descending"');
  expect(sorted).toContain('href="/cycles/2025-26/city?find=o&amp;sort=y11-progression"');
  expect(sorted).toContain('href="/cycles/2025-26/city.csv?find=o&amp;sort=-y11-progression"');
  const nothing = await lead.get(`${CITY}?find=%3Cb%3Enobody`);
  expect(nothing.body).toContain('No institution is as you asked.');
  expect(nothing.body).toContain('<a href="/cycles/2025-26/city">Show all</a>');
  expect(nothing.body).not.toContain('<b>nobody');
});

test('the file has what the page has, and no name in it is run as a formula', async () => {
  const { body, headers } = await lead.get(`${CITY}.csv`);
  expect(headers['content-disposition']).toBe('attachment; filename="waymark-dunmere-2025-26-city.csv"');
  const lines = body.split('\r\n');
  expect(lines[0]).toBe(
    '\ufeffInstitution,URN,Kind,Leavers,Overall,Destinations,Year 11 into EET,Quality award,Qualified staff,Student survey,Notes',
  );
  expect(lines[1]).toMatch(/^'=SUM\(A1\) South,,Mainstream school,Year 11,Not rated,Not rated,/);
  expect(lines[2]).toContain('Quality award: moderated; computed Green.');
  expect(lines[3]).toBe('');
  expect(body).toContain('Asked for,All 2 institutions');
  expect(body).toContain('In order of,"Institution, from A to Z"');
  expect((await lead.get(`${CITY}.csv?find=north`)).body).toContain('1 of 2 institutions is as you asked.');
});

test('a viewer sees what was published, and that again while a correction is under way', async () => {
  expect(await givenPublication(given, cycle)).toBe(1);
  const first = await viewer.get(CITY);
  expect(first.status).toBe(200);
  expect(textOf(first.body)).toMatch(/published on .*, version 1/);
  expect(first.body).not.toContain('/missing');
  expect(await viewer.get('/city')).toMatchObject({ status: 303, location: CITY });
  await given.admin.query("update cycle set state = 'open', correcting = 'A figure was wrong', version = version + 1");
  await givenFacts(given, cycle, [activity(south, { leavers: 100, eet: 100 })]);
  const [live, still] = [await lead.get(CITY), await viewer.get(CITY)];
  expect(textOf(live.body)).toContain('A correction is under way: A figure was wrong.');
  expect(still.body).toBe(first.body);
  await givenPublication(given, cycle, { reason: 'A figure was wrong' });
  const corrected = textOf((await viewer.get(CITY)).body);
  expect(corrected).toContain('version 2');
  expect(corrected).toContain('Version 2 corrects the one before: A figure was wrong.');
});

test('another partnership has no such cycle', async () => {
  const neighbour = await givenPerson(given, { role: 'partnership-lead', partnership: await givenPartnership(given) });
  expect((await neighbour.get(CITY)).status).toBe(404);
});
