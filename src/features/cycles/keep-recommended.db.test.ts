import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { firstPartnership, givenInstitution, givenPerson } from '../../../tests/support/given-people.ts';
import { givenCycleAt } from '../../../tests/support/given-published.ts';

const given = await givenApp();
const lead = await givenPerson(given, { role: 'partnership-lead', name: 'Maya Okafor' });
const analyst = await givenPerson(given, { role: 'partnership-analyst' });
const partnership = await firstPartnership(given);
await givenInstitution(given, { name: 'North School' });
const cycle = await givenCycleAt(given, { partnership, year: '2025/26', state: 'open' });

const PATH = '/cycles/2025-26/readings';
const KEEP = 'Keep the recommended option for all that nobody chose';
const form = () => ({ form_id: randomUUID() });

async function chosen() {
  const { rows } = await given.admin.query(
    'select reading, option, to_confirm as "toConfirm", chosen_by is not null as signed from reading_choice order by reading, position',
  );
  return new Map(rows.map(({ reading, ...choice }) => [reading, choice]));
}

test('only the lead is offered it', async () => {
  expect((await analyst.get(PATH)).body).not.toContain(KEEP);
  expect((await analyst.post(PATH, form())).status).toBe(403);
  expect((await chosen()).get('y11-at')).toBeUndefined();
});

test('what nobody chose is kept at once and signed; what somebody chose, what is to be confirmed and open criteria stay as they are', async () => {
  await given.admin.query('delete from reading_choice');
  await lead.post(`${PATH}/y11-hole`, { option: 'red', ...form() });
  await given.admin.query(
    "insert into reading_choice (partnership_id, cycle_id, reading, option, to_confirm, chosen_at, position) values ($1, $2, 'staff-level', '6', true, now(), 1)",
    [partnership, cycle],
  );
  expect((await lead.get(PATH)).body).toContain(KEEP);
  const sent = form();
  for (const _ of ['once', 'sent again'])
    expect((await lead.follow(await lead.post(PATH, sent))).body).toContain('The recommended option is kept for 9 readings.');
  const choices = await chosen();
  expect(choices.size).toBe(11);
  expect(choices.get('y11-hole')).toMatchObject({ option: 'red' });
  expect(choices.get('staff-level')).toMatchObject({ option: '6', toConfirm: true });
  expect(choices.get('destination-criteria')).toBeUndefined();
  expect(choices.get('y11-unit')).toMatchObject({ toConfirm: false, signed: true });
  const { rows } = await given.admin.query("select after from activity where act = 'kept-recommended-readings'");
  expect(rows).toHaveLength(1);
  expect(rows[0].after.choice).toContain('When is a figure at the average? When it is no more than 0.5 away.');
});

test('where nothing is left to keep it is not offered, and sending it changes nothing', async () => {
  expect((await lead.get(PATH)).body).not.toContain(KEEP);
  expect((await lead.follow(await lead.post(PATH, form()))).body).toContain('chosen already');
  expect((await chosen()).size).toBe(11);
});

test('in a published cycle it is refused', async () => {
  await given.admin.query("delete from reading_choice where reading = 'y11-at'");
  await given.admin.query("update cycle set state = 'published'");
  expect((await lead.get(PATH)).body).not.toContain(KEEP);
  await lead.post(PATH, form());
  expect((await chosen()).has('y11-at')).toBe(false);
});
