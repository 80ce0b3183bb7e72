import { expect, test, vi } from 'vitest';
import { codeOf } from '../../../tests/support/first-lead.ts';
import { givenApp } from '../../../tests/support/given-app.ts';
import { givenPerson, PASSWORD, type PersonAtWork } from '../../../tests/support/given-people.ts';
import { hidden, Visitor } from '../../../tests/support/visitor.ts';

// What better-auth saves for us, and the line that says so, are there together or not at all: here the log takes no line.
const given = await givenApp();
const stranger = () => new Visitor(given.app, given.parts.baseUrl);

/** Does something while the log refuses its line, and then while it does not. */
async function whileRefused<T>(act: string, doIt: () => Promise<T>): Promise<T> {
  await given.admin.query(`alter table service_activity add constraint refused check (act <> '${act}') not valid`);
  try {
    return await doIt();
  } finally {
    await given.admin.query('alter table service_activity drop constraint refused');
  }
}

const signIn = (person: PersonAtWork, password: string, visitor = stranger()) => visitor.post('/sign-in', { email: person.email, password });

async function linesOf(person: PersonAtWork, act: string): Promise<number> {
  const { rowCount } = await given.admin.query('select 1 from service_activity where person_id = $1 and act = $2', [person.id, act]);
  return rowCount ?? 0;
}

test('a new password by a link: the old one, its sessions and the link stay good', async () => {
  const person = await givenPerson(given, { role: 'institution-editor' });
  const letters = given.letters.length;
  await stranger().post('/new-password', { email: person.email });
  await vi.waitUntil(() => given.letters.length > letters);
  const link = new URL(/http\S+/.exec(given.letters.at(-1)?.text ?? '')?.[0] ?? '').pathname;
  const password = 'orchard kettle seventeen';

  expect((await whileRefused('set-password', () => stranger().post(link, { password }))).status).toBe(500);
  expect((await person.get('/account')).status).toBe(200);
  expect((await signIn(person, PASSWORD)).status).toBe(303);

  expect((await stranger().post(link, { password })).status).toBe(303);
  expect((await signIn(person, PASSWORD)).status).toBe(422);
  expect((await signIn(person, password)).status).toBe(303);
  expect(await linesOf(person, 'set-password')).toBe(1);
});

test('an authenticator: it is not in use, and its code can be entered again', async () => {
  const person = await givenPerson(given, { role: 'institution-editor' });
  const { body } = await person.post('/second-factor/authenticator', { password: PASSWORD });
  const address = hidden(body, 'address');
  const confirm = async () =>
    person.post('/second-factor/authenticator/confirm', { address, recoveryCodes: hidden(body, 'recoveryCodes'), code: await codeOf(address) });
  const inUse = async () =>
    (await given.db.selectFrom('person').select('has_second_factor').where('id', '=', person.id).executeTakeFirst())?.has_second_factor;

  const cookies = new Map(person.cookies);
  expect((await whileRefused('set-up-authenticator', confirm)).status).toBe(500);
  expect(await inUse()).toBe(false);
  Object.assign(person, { cookies });
  expect((await confirm()).status).toBe(303);
  expect(await inUse()).toBe(true);
  expect(await linesOf(person, 'set-up-authenticator')).toBe(1);
});

test('recovery codes: those from before stay good, and one that was used is not used up', async () => {
  const person = await givenPerson(given, { role: 'institution-editor', secondFactor: true });
  const make = () => person.post('/account/recovery-codes', { password: PASSWORD });
  const [code = ''] = codesIn((await make()).body);
  expect(code).not.toBe('');
  expect((await whileRefused('made-recovery-codes', make)).status).toBe(500);

  const visitor = stranger();
  await signIn(person, PASSWORD, visitor);
  const cookies = new Map(visitor.cookies);
  const use = () => visitor.post('/sign-in/recovery-code', { code });
  expect((await whileRefused('used-recovery-code', use)).status).toBe(500);
  Object.assign(visitor, { cookies });
  expect((await use()).status).toBe(303);
  expect((await visitor.get('/account')).status).toBe(200);
  expect(await linesOf(person, 'used-recovery-code')).toBe(1);
});

test('a wrong code is counted though nothing else is saved', async () => {
  const person = await givenPerson(given, { role: 'institution-editor', secondFactor: true });
  const visitor = stranger();
  await signIn(person, PASSWORD, visitor);
  expect((await visitor.post('/sign-in/second-step', { code: '000000' })).status).toBe(422);
  const { rows } = await given.admin.query('select failed_verification_count as n from second_factor where person_id = $1', [person.id]);
  expect(rows).toEqual([{ n: 1 }]);
});

function codesIn(body: string): string[] {
  return [...body.matchAll(/<code>([\w-]+)<\/code>/g)].map(([, code]) => code ?? '');
}
