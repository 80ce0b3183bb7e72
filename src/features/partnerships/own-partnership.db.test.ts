import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenPartnership, givenPerson, type PersonAtWork } from '../../../tests/support/given-people.ts';
import { hidden } from '../../../tests/support/visitor.ts';

const given = await givenApp();
const maya = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
const priya = await givenPerson(given, { role: 'partnership-lead', name: 'Priya Nair' });
const elsewhere = await givenPartnership(given);

async function opened(who: PersonAtWork, typed: Record<string, string>) {
  const { body } = await who.get('/partnership/edit');
  return {
    partnership: 'Dunmere 14-19 Partnership',
    area: 'Dunmere',
    laCodes: '',
    form_id: hidden(body, 'form_id'),
    version: hidden(body, 'version'),
    ...typed,
  };
}

const send = (who: PersonAtWork, fields: Record<string, string>) => who.post('/partnership/edit', fields);
const page = async () => (await maya.get('/partnership')).body;

test('the details are for leads and analysts, and changing them for leads', async () => {
  const analyst = await givenPerson(given, { role: 'partnership-analyst' });
  expect(await page()).toContain('/partnership/edit');
  const { status, body } = await analyst.get('/partnership');
  expect([status, body.includes('Dunmere'), body.includes('/partnership/edit')]).toEqual([200, true, false]);
  const others = [analyst];
  for (const role of ['viewer', 'institution-lead', 'institution-editor', 'institution-head'] as const)
    others.push(await givenPerson(given, { role }));
  for (const person of others) {
    expect((await person.get('/partnership/edit')).status).toBe(404);
    expect((await send(person, { partnership: 'Mine', area: 'Mine', version: '1' })).status).toBe(403);
  }
  for (const person of others.slice(1)) expect((await person.get('/partnership')).status).toBe(404);
});

test('each lead sees and changes their own', async () => {
  const neighbour = await givenPerson(given, { role: 'partnership-lead', partnership: elsewhere });
  expect((await neighbour.get('/partnership')).body).toContain('Westmarsh Careers Partnership');
  await send(neighbour, await opened(neighbour, { partnership: 'Westmarsh and Vale', area: 'Westmarsh', laCodes: '991 992' }));
  expect((await neighbour.get('/partnership')).body).toContain('991, 992');
  expect(await page()).not.toContain('Westmarsh');
  expect((await given.admin.query("select name from partnership where name like 'Dunmere%'")).rowCount).toBe(1);
});

test('a change is saved, and the log says what it was and what it became', async () => {
  await send(maya, await opened(maya, { area: 'Dunmere & <Vale>', laCodes: '990, 989' }));
  expect(await page()).toContain('Dunmere &amp; &lt;Vale>');
  const { rows } = await given.admin.query(
    "select person_id, before, after from activity where act = 'changed-partnership' and partnership_id = $1",
    [maya.partnership],
  );
  expect(rows).toEqual([
    { person_id: maya.id, before: { area: 'Dunmere', laCodes: [] }, after: { area: 'Dunmere & <Vale>', laCodes: ['990', '989'] } },
  ]);
});

test.each([
  { typed: { partnership: '' }, says: 'Enter the name of the partnership' },
  { typed: { partnership: 'x'.repeat(201) }, says: 'Use 200 characters or fewer' },
  { typed: { area: ' ' }, says: 'Enter the name of the city or area' },
  { typed: { area: 'x'.repeat(101) }, says: 'Use 100 characters or fewer' },
  { typed: { laCodes: '83' }, says: 'A local authority code is three digits' },
  { typed: { laCodes: '831, 8312' }, says: 'A local authority code is three digits' },
  { typed: { laCodes: Array.from({ length: 21 }, (_, index) => 800 + index).join(' ') }, says: 'Enter 20 codes or fewer' },
])('$says', async ({ typed, says }) => {
  const fields = await opened(maya, typed);
  const { status, body } = await send(maya, fields);
  expect(status).toBe(422);
  expect(body).toContain(says);
  expect(hidden(body, 'version')).toBe(fields.version);
  const [sent = ''] = Object.values(typed);
  if (sent !== '') expect(body).toContain(`value="${sent}"`);
});

test('the longest names and twenty codes are taken', async () => {
  const codes = Array.from({ length: 20 }, (_, index) => 800 + index).join(', ');
  const answer = await send(maya, await opened(maya, { partnership: 'x'.repeat(200), area: 'y'.repeat(100), laCodes: codes }));
  expect(answer.status).toBe(303);
  expect(await page()).toContain(codes);
});

test('the second of two is told and shown both, also a third change, and chooses', async () => {
  const mine = await opened(maya, { area: 'By Maya' });
  await send(priya, await opened(priya, { area: 'By Priya' }));
  const told = await send(maya, mine);
  expect(told.status).toBe(409);
  for (const words of ['Priya Nair', 'By Priya', 'By Maya']) expect(told.body).toContain(words);
  await send(priya, await opened(priya, { area: 'By Priya again' }));
  const again = { ...mine, version: hidden(told.body, 'version'), keep: 'yours' };
  const toldAgain = await send(maya, again);
  expect(toldAgain.status).toBe(409);
  expect(toldAgain.body).toContain('By Priya again');
  expect((await send(maya, { ...again, version: hidden(toldAgain.body, 'version') })).status).toBe(303);
  expect(await page()).toContain('By Maya');
});

test('keeping what was saved changes nothing', async () => {
  const mine = await opened(maya, { area: 'Dropped' });
  await send(priya, await opened(priya, { area: 'Kept' }));
  expect((await send(maya, { ...mine, keep: 'saved' })).location).toBe('/partnership');
  expect(await page()).toContain('Kept');
});

test('a form sent twice is saved once, also when somebody saved in between', async () => {
  const mine = await opened(maya, { area: 'Once' });
  await send(maya, mine);
  await send(priya, await opened(priya, { area: 'In between' }));
  expect((await send(maya, mine)).status).toBe(303);
  expect(await page()).toContain('In between');
  expect((await send(maya, { ...mine, form_id: randomUUID() })).status).toBe(409);
});
