import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { activity, givenCycle, givenFacts, ratingsOf } from '../../../../tests/support/given-cycle.ts';
import { givenInstitution, givenPerson } from '../../../../tests/support/given-people.ts';
import { hidden, type Visitor } from '../../../../tests/support/visitor.ts';

const given = await givenApp();
const maya = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
const priya = await givenPerson(given, { role: 'partnership-lead', name: 'Priya Nair' });
const other = await givenInstitution(given, { name: 'Alder Academy' });
const editor = await givenPerson(given, { role: 'institution-editor', institution: await givenInstitution(given, { name: 'Staffed School' }) });

const LAST = { 'until-day': '30', 'until-month': '7', 'until-year': '2026' };

async function opened(who: Visitor, id: string, typed: Record<string, string>) {
  const { body } = await who.get(`/institutions/${id}/status`);
  return { form_id: hidden(body, 'form_id'), version: hidden(body, 'version'), ...typed };
}

const send = (who: Visitor, id: string, fields: Record<string, string>) => who.post(`/institutions/${id}/status`, fields);

async function linesOf(id: string) {
  const { rows } = await given.admin.query('select before, after from activity where subject_id = $1 order by position', [id]);
  return rows;
}

test('one that closes is not rated in a cycle whose day comes after, keeps its evidence, and is rated again when it is opened again', async () => {
  const id = await givenInstitution(given, { name: 'Closing School' });
  const cycle = await givenCycle(given, { date: '2026-07-31' });
  await givenFacts(given, cycle, [activity(id, { leavers: 100, eet: 95 }), activity(other, { leavers: 100, eet: 90 })]);
  expect((await ratingsOf(given, cycle)).has(id)).toBe(true);
  expect((await maya.get(`/institutions/${id}/status`)).body).toContain('2025/26, whose day is 31 July 2026');

  const close = await opened(maya, id, { status: 'closed', ...LAST, successor: other });
  expect((await send(maya, id, close)).location).toBe(`/institutions/${id}`);
  expect([...(await ratingsOf(given, cycle)).keys()]).not.toContain(id);
  const page = (await maya.get(`/institutions/${id}`)).body;
  expect(page).toContain('30 July 2026');
  expect(page).toContain(`<a href="/institutions/${other}">Alder Academy</a>`);
  expect((await maya.get('/institutions')).body).not.toContain('Closing School');
  expect((await maya.get('/institutions?status=closed')).body).toContain('Closing School');

  await send(maya, id, await opened(maya, id, { status: 'open' }));
  expect((await ratingsOf(given, cycle)).has(id)).toBe(true);
  // The day itself still counts.
  await send(maya, id, await opened(maya, id, { status: 'left', ...LAST, 'until-day': '31' }));
  expect((await ratingsOf(given, cycle)).has(id)).toBe(true);
  expect(await linesOf(id)).toEqual([
    {
      before: { status: 'open', lastDay: null, goesOnAs: null },
      after: { status: 'closed', lastDay: '2026-07-30', goesOnAs: 'Alder Academy' },
    },
    { before: { status: 'closed', lastDay: '2026-07-30', goesOnAs: 'Alder Academy' }, after: { status: 'open', lastDay: null, goesOnAs: null } },
    { before: { status: 'open', lastDay: null, goesOnAs: null }, after: { status: 'left', lastDay: '2026-07-31', goesOnAs: null } },
  ]);
});

test('sent twice it is done once; nothing different changes nothing', async () => {
  const id = await givenInstitution(given);
  const close = await opened(maya, id, { status: 'closed', ...LAST });
  const answers = await Promise.all([send(maya, id, close), send(maya, id, close)]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  await send(maya, id, await opened(maya, id, { status: 'closed', ...LAST }));
  expect(await linesOf(id)).toHaveLength(1);
});

test('of two who decide at once the second is shown both, and chooses', async () => {
  const id = await givenInstitution(given);
  const [hers, theirs] = [await opened(maya, id, { status: 'closed', ...LAST }), await opened(priya, id, { status: 'left', ...LAST })];
  await send(maya, id, hers);
  const conflict = await send(priya, id, theirs);
  expect(conflict.status).toBe(409);
  expect(conflict.body).toContain('Maya Okafor');
  expect(conflict.body).toContain('Open until 30 July 2026, closed');
  expect(conflict.body).toContain('In the partnership until 30 July 2026');
  const again = { ...theirs, version: hidden(conflict.body, 'version') };
  expect((await send(priya, id, { ...again, keep: 'saved' })).status).toBe(303);
  expect(await linesOf(id)).toHaveLength(1);
  expect((await send(priya, id, { ...again, keep: 'yours', form_id: randomUUID() })).status).toBe(303);
  expect(await linesOf(id)).toHaveLength(2);
});

test('what is wrong is said, and what was typed is kept', async () => {
  const id = await givenInstitution(given);
  const { status, body } = await send(maya, id, await opened(maya, id, { status: 'closed', ...LAST, 'until-month': '13' }));
  expect(status).toBe(422);
  expect(body).toContain('href="#until"');
  expect(body).toContain('value="13"');
  expect(await linesOf(id)).toEqual([]);
});

test('people keep their roles, and the page says so; a sibling is not named to them', async () => {
  const id = editor.institution ?? '';
  expect((await maya.get(`/institutions/${id}/status`)).body).toContain('1 person has a role there');
  await send(maya, id, await opened(maya, id, { status: 'closed', ...LAST, successor: other }));
  expect((await maya.get(`/institutions/${id}`)).body).toContain('1 person keeps a role here');
  const own = await editor.get(`/institutions/${id}`);
  expect(own.status).toBe(200);
  expect(own.body).toContain('30 July 2026');
  expect(own.body).not.toContain('Alder Academy');
});
