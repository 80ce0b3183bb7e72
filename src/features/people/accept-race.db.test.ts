import { beforeAll, expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenInvitation } from '../../../tests/support/given-invitation.ts';
import { givenPerson, type PersonAtWork } from '../../../tests/support/given-people.ts';
import { type Answer, Visitor } from '../../../tests/support/visitor.ts';

const given = await givenApp();
const CHOSEN = { name: 'Priya Nair', password: 'orchard kettle window' };

let lead: PersonAtWork;

beforeAll(async () => {
  lead = await givenPerson(given, { role: 'partnership-lead' });
});

test('two who use one link in the same moment: one is let in, the other finds it used', async () => {
  const { link } = await givenInvitation(lead, { email: 'race@dunmere.example', role: 'viewer' });
  const answers = await whileHeld(
    { text: 'select 1 from partnership where partnership_id = $1 for no key update', values: [lead.partnership] },
    () => [new Visitor(given.app).post(link, CHOSEN), new Visitor(given.app).post(link, CHOSEN)],
  );
  expect(statuses(answers)).toEqual([303, 404]);
});

test('an account that another partnership’s invitation makes in the same moment: asked to sign in with it', async () => {
  const { link } = await givenInvitation(lead, { email: 'both@dunmere.example', role: 'viewer' });
  const theirs = `insert into person (id, name, email) values (gen_random_uuid(), 'Priya', 'both@dunmere.example')`;
  const answers = await whileHeld({ text: theirs, values: [] }, () => [new Visitor(given.app).post(link, CHOSEN)]);
  expect(statuses(answers)).toEqual([422]);
  expect(answers[0]?.body).toContain('There is an account with this e-mail address already');
  expect((await new Visitor(given.app).get(link)).status).toBe(200);
});

/** Lets requests run into what a transaction of somebody else holds, and ends it once all of them wait for it, or are done without. */
async function whileHeld(held: { text: string; values: string[] }, send: () => Promise<Answer>[]): Promise<Answer[]> {
  await given.admin.query('begin');
  await given.admin.query(held);
  let done = 0;
  const sent = send().map((answer) => answer.finally(() => done++));
  while (done + (await countWaiting()) < sent.length);
  await given.admin.query('commit');
  return Promise.all(sent);
}

async function countWaiting(): Promise<number> {
  await given.admin.query('select pg_stat_clear_snapshot()');
  const { rows } = await given.admin.query(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0]?.n ?? 0;
}

function statuses(answers: Answer[]): number[] {
  return answers.map(({ status }) => status).toSorted((a, b) => a - b);
}
