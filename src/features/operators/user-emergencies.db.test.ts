import { expect, test } from 'vitest';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenPerson, PASSWORD } from '../../../tests/support/given-people.ts';
import { listUsers } from './user.queries.ts';
import { doForUser, EMERGENCIES } from './user-emergencies.ts';

const given = await givenApp();
const lead = await givenPerson(given, { role: 'partnership-lead', email: 'lead@dunmere.example' });
const at = () => ({ now: new Date(), baseUrl: 'http://localhost:3000' });

function emergency(name: string) {
  const found = EMERGENCIES.find((one) => one.name === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return (email = lead.email) => doForUser(given.db, found, email, at());
}

const isIn = async () => (await lead.get('/')).status === 200;
const signIn = () => lead.post('/sign-in', { email: lead.email, password: PASSWORD });

test('somebody who was signed out from the command line is out at the next request', async () => {
  expect(await isIn()).toBe(true);
  expect(await emergency('sign-out')()).toBe('One session of lead@dunmere.example ended.');
  expect(await isIn()).toBe(false);
});

test('somebody who was disabled cannot sign in until enabled again', async () => {
  await emergency('disable')('LEAD@dunmere.example ');
  expect((await signIn()).status).toBe(422);
  await emergency('enable')();
  expect((await signIn()).location).toContain('/sign-in/second-step');
});

test('after a lost telephone, the password leads to setting up a new second step, and to nothing else', async () => {
  await emergency('reset-second-step')();
  await signIn();
  expect((await lead.get('/')).location).toContain('/second-factor');
});

test('the link for a new password works once', async () => {
  const said = await emergency('new-password')();
  const path = new URL(/http\S+/.exec(said)?.[0] ?? '').pathname;
  const password = 'lighthouse pepper canal';
  expect((await lead.post(path, { password })).status).toBe(303);
  expect((await lead.post(path, { password })).status).toBe(404);
  expect((await lead.post('/sign-in', { email: lead.email, password })).status).toBe(303);
});

test('an operator is made and unmade', async () => {
  await emergency('make-operator')();
  expect(await emergency('make-operator')()).toContain('already');
  expect((await listUsers(given.db, { email: lead.email }))[0]?.operator).toBe(true);
  await emergency('end-operator')();
  expect((await listUsers(given.db, { email: lead.email }))[0]?.operator).toBe(false);
});

test('an account that is not there is said, and text with signs of a pattern is only text', async () => {
  await expect(emergency('disable')('nobody@dunmere.example')).rejects.toThrow(
    'There is no account with the e-mail address “nobody@dunmere.example”',
  );
  expect(await listUsers(given.db, { text: '%' })).toEqual([]);
  expect(await listUsers(given.db, { text: 'LEAD@' })).toHaveLength(1);
});
