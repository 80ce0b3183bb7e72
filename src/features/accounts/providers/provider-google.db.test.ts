import { beforeEach, expect, test } from 'vitest';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenAccount, type PersonAtWork } from '../../../../tests/support/given-people.ts';
import { CLIENT, givenOidcProvider } from '../../../../tests/support/oidc-provider.ts';
import { countAll, depart, pathOf, signInWith, titleOf } from '../../../../tests/support/oidc-visit.ts';
import { Visitor } from '../../../../tests/support/visitor.ts';

const google = await givenOidcProvider({ id: 'google', talkative: true });
const given = await givenApp({
  providers: [{ id: 'google', title: 'Google', issuer: google.issuer, ...CLIENT, hostedDomain: undefined, secondFactorTrusted: false }],
});

let person: PersonAtWork;
let number = 0;
/** What Google says of the person; each test changes what it is about. */
const there = (changed: Record<string, unknown> = {}) => ({
  email: person.email,
  email_verified: true,
  hd: 'dunmere.example',
  name: 'Somebody',
  ...changed,
});

beforeEach(async () => {
  person = await givenAccount(given, { role: 'institution-editor', email: `person-${++number}@dunmere.example` });
});

const withGoogle = (login: string, visitor?: Visitor) => signInWith(given, 'google', google, login, visitor);

async function refused(login: string, title: string) {
  const before = await countAll(given);
  const { visitor, answer } = await withGoogle(login);
  expect(titleOf(answer.body)).toBe(title);
  expect(answer.status).toBe(403);
  expect(await countAll(given)).toEqual(before);
  expect((await visitor.get('/')).location).toBe('/sign-in');
}

test('lets somebody in by the e-mail address that both have proof of, and afterwards by the account', async () => {
  google.people.set(`first-${number}`, there());
  const first = await withGoogle(`first-${number}`);
  expect(first.answer.location).toBe('/');
  expect((await first.visitor.get('/')).status).toBe(200);
  google.people.set(`first-${number}`, there({ email: 'another@elsewhere.example', email_verified: false }));
  const second = await withGoogle(`first-${number}`);
  expect((await second.visitor.get('/account')).body).toContain(person.email);
});

test('keeps no token, and writes down what it did', async () => {
  google.people.set(`tokens-${number}`, there());
  await withGoogle(`tokens-${number}`);
  await withGoogle(`tokens-${number}`);
  const { rows: methods } = await given.admin.query(
    `select access_token, refresh_token, id_token, scope from sign_in_method where provider_id = 'google' and person_id = $1`,
    [person.id],
  );
  expect(methods).toEqual([{ access_token: null, refresh_token: null, id_token: null, scope: null }]);
  const { rows: acts } = await given.admin.query('select act from service_activity where person_id = $1 order by position', [person.id]);
  expect(acts.map(({ act }) => act)).toEqual(['linked-provider', 'signed-in', 'signed-in']);
  expect((await given.admin.query('select 1 from verification')).rowCount).toBe(0);
});

test('leads to where the person wanted to go, and to no other site', async () => {
  google.people.set(`onward-${number}`, there());
  const visitor = new Visitor(given.app);
  const wanted = await depart(visitor, 'google', { onward: '/account?tab=one' });
  expect((await visitor.get(pathOf(await google.signIn(wanted, `onward-${number}`)))).location).toBe('/account?tab=one');
  const elsewhere = await depart(visitor, 'google', { onward: 'https://elsewhere.example/' });
  expect((await visitor.get(pathOf(await google.signIn(elsewhere, `onward-${number}`)))).location).toBe('/');
});

test.each([
  ['an address that Google has not verified', { email_verified: false }],
  ['an address without word of verification', { email_verified: undefined }],
  ['a private address, for which Google cannot answer', { hd: undefined }],
  ['an address that nobody has here', { email: 'nobody@dunmere.example' }],
  ['no address', { email: undefined }],
])('lets nobody in by %s', async (_, changed) => {
  google.people.set(`refused-${number}`, there(changed));
  await refused(`refused-${number}`, 'This Google account is not known here');
});

test('takes an address of Gmail, which has no domain of its own', async () => {
  person = await givenAccount(given, { role: 'institution-editor', email: `person.${number}@gmail.com` });
  google.people.set(`gmail-${number}`, there({ hd: undefined }));
  expect((await withGoogle(`gmail-${number}`)).answer.location).toBe('/');
});

test('lets nobody in by an address that was not verified here', async () => {
  await given.admin.query('update person set email_verified = false where id = $1', [person.id]);
  google.people.set(`unverified-${number}`, there());
  await refused(`unverified-${number}`, 'This Google account is not known here');
});

test('does not take whoever was given the address after somebody for that person', async () => {
  google.people.set(`old-${number}`, there());
  await withGoogle(`old-${number}`);
  google.people.set(`new-${number}`, there());
  await refused(`new-${number}`, 'This Google account is not known here');
});

test('refuses somebody who was disabled, whether connected before or not', async () => {
  await given.admin.query('update person set disabled_at = now() where id = $1', [person.id]);
  google.people.set(`disabled-${number}`, there());
  await refused(`disabled-${number}`, 'You cannot sign in');
  await given.admin.query(`insert into sign_in_method (id, account_id, provider_id, person_id) values (gen_random_uuid(), $1, 'google', $2)`, [
    `disabled-${number}`,
    person.id,
  ]);
  await refused(`disabled-${number}`, 'You cannot sign in');
});

test('says so where the person changes their mind', async () => {
  const visitor = new Visitor(given.app);
  const answer = await visitor.get(pathOf(await google.cancel(await depart(visitor, 'google'))));
  expect(answer.status).toBe(400);
  expect(titleOf(answer.body)).toBe('You have not signed in');
});

test.each([true, false])('a code that was meant for another sign-in (used: %s) lets nobody in', async (used) => {
  google.people.set(`code-${number}`, there());
  const back = await google.signIn(await depart(new Visitor(given.app), 'google'), `code-${number}`);
  const owner = new Visitor(given.app);
  const first = pathOf(await google.signIn(await depart(owner, 'google'), `code-${number}`));
  if (used) expect((await owner.get(first)).location).toBe('/');
  const visitor = new Visitor(given.app);
  const own = new URL(await google.signIn(await depart(visitor, 'google'), `code-${number}`));
  own.searchParams.set('code', new URL(used ? `http://localhost${first}` : back).searchParams.get('code') ?? '');
  const before = await countAll(given);
  const answer = await visitor.get(pathOf(own.href));
  expect(answer.status).toBe(400);
  expect(titleOf(answer.body)).toBe('You have not signed in');
  expect(await countAll(given)).toEqual(before);
});

test('a provider that is not set up is not found', async () => {
  expect((await new Visitor(given.app).post('/sign-in/with/entra')).status).toBe(404);
  expect((await new Visitor(given.app).get('/sign-in/with/callback/entra?code=a&state=b')).status).toBe(404);
});
