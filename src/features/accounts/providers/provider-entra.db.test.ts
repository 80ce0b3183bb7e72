import { beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../../tests/support/first-lead.ts';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenAccount, givenPerson, PASSWORD } from '../../../../tests/support/given-people.ts';
import { CLIENT, givenOidcProvider } from '../../../../tests/support/oidc-provider.ts';
import { addressIn, countAll, pathOf, signInWith, titleOf } from '../../../../tests/support/oidc-visit.ts';
import type { Visitor } from '../../../../tests/support/visitor.ts';

const TENANT = '8a4b2c1d-0000-4000-8000-1234567890ab';
const entra = await givenOidcProvider({ id: 'entra', talkative: true });
const given = await givenApp({
  providers: [{ id: 'entra', title: 'Microsoft', issuer: entra.issuer, ...CLIENT, tenantId: TENANT, secondFactorTrusted: false }],
});

let number = 0;
let login: string;
beforeEach(async () => {
  await given.admin.query(`delete from sign_in_method where provider_id = 'entra'`);
  login = `account-${++number}`;
  entra.people.set(login, { tid: TENANT, name: 'Somebody' });
});

const withEntra = (visitor?: Visitor) => signInWith(given, 'entra', entra, login, visitor);

/** Connects the account on the page of one's own account. */
async function connect(person: Visitor, password = PASSWORD) {
  const answer = await person.post('/account/providers/entra', { password });
  return answer.headers.refresh ? person.get(pathOf(await entra.signIn(addressIn(answer), login))) : answer;
}

async function refused(title: string) {
  const before = await countAll(given);
  const { visitor, answer } = await withEntra();
  expect(answer.status).toBe(403);
  expect(titleOf(answer.body)).toBe(title);
  expect(await countAll(given)).toEqual(before);
  expect((await visitor.get('/')).location).toBe('/sign-in');
}

test('an e-mail address alone lets nobody in, whatever the tenant says of it', async () => {
  const person = await givenAccount(given, { role: 'institution-editor' });
  entra.people.set(login, { tid: TENANT, email: person.email, email_verified: true, xms_edov: true });
  await refused('This Microsoft account is not known here');
});

test('an account that was connected from one’s own account signs in', async () => {
  const person = await givenPerson(given, { role: 'institution-editor' });
  expect((await person.get('/account')).body).toContain('/account/providers/entra');
  const connected = await connect(person);
  expect(connected.location).toBe('/account');
  expect((await person.get('/account')).body).toContain('Microsoft is connected.');
  const { visitor, answer } = await withEntra();
  expect(answer.location).toBe('/');
  expect((await visitor.get('/account')).body).toContain(person.email);
  const { rows } = await given.admin.query(`select act, after from service_activity where person_id = $1 and act = 'linked-provider'`, [person.id]);
  expect(rows).toEqual([{ act: 'linked-provider', after: { provider: 'entra' } }]);
});

test('connecting the same account twice does one thing', async () => {
  const person = await givenPerson(given, { role: 'institution-editor' });
  await connect(person);
  const before = await countAll(given);
  expect((await connect(person)).location).toBe('/account');
  expect(await countAll(given)).toEqual(before);
});

test('whoever finds an open session cannot connect an account of their own', async () => {
  const person = await givenPerson(given, { role: 'institution-editor' });
  const before = await countAll(given);
  const answer = await connect(person, 'a guess of somebody');
  expect(answer.status).toBe(422);
  expect(answer.body).toContain('This is not your password');
  expect(await countAll(given)).toEqual(before);
});

test('an account is connected in the session in which that was begun', async () => {
  const person = await givenPerson(given, { role: 'institution-editor' });
  const back = pathOf(await entra.signIn(addressIn(await person.post('/account/providers/entra', { password: PASSWORD })), login));
  await person.post('/sign-out');
  const before = await countAll(given);
  expect(titleOf((await person.get(back)).body)).toBe('You were signed out meanwhile');
  expect(await countAll(given)).toEqual(before);
});

test('an account is not connected with whoever signed in in the same browser meanwhile', async () => {
  const person = await givenPerson(given, { role: 'institution-editor' });
  const other = await givenAccount(given, { role: 'institution-editor' });
  const back = pathOf(await entra.signIn(addressIn(await person.post('/account/providers/entra', { password: PASSWORD })), login));
  await person.post('/sign-in', { email: other.email, password: PASSWORD });
  const before = await countAll(given);
  expect(titleOf((await person.get(back)).body)).toBe('You were signed out meanwhile');
  expect(await countAll(given)).toEqual(before);
});

test('an account of one person is not taken over by another', async () => {
  await connect(await givenPerson(given, { role: 'institution-editor' }));
  const other = await givenPerson(given, { role: 'institution-editor' });
  const before = await countAll(given);
  const answer = await connect(other);
  expect(answer.status).toBe(403);
  expect(titleOf(answer.body)).toBe('This account is connected already');
  expect(await countAll(given)).toEqual(before);
});

test('an account that was disconnected signs in no more', async () => {
  const person = await givenPerson(given, { role: 'institution-editor' });
  await connect(person);
  expect((await person.post('/account/providers/entra/remove', { password: 'a guess of somebody' })).status).toBe(422);
  expect((await person.post('/account/providers/entra/remove', { password: PASSWORD })).location).toBe('/account');
  await refused('This Microsoft account is not known here');
});

test.each(['9a4b2c1d-0000-4000-8000-1234567890ab', undefined])('an account of the tenant %s is refused, connected or not', async (tid) => {
  const person = await givenPerson(given, { role: 'institution-editor' });
  entra.people.set(login, { tid });
  expect(titleOf((await connect(person)).body)).toBe('This account is of another organisation');
  expect((await countAll(given)).accounts).toBe(0);
  entra.people.set(login, { tid: TENANT.toUpperCase() });
  await connect(person);
  entra.people.set(login, { tid });
  await refused('This account is of another organisation');
});

test('whoever has an authenticator shows it before there is a session', async () => {
  const person = await givenPerson(given, { role: 'institution-editor', secondFactor: true });
  await connect(person);
  await given.admin.query('delete from used_code');
  const before = await countAll(given);
  const { visitor, answer } = await withEntra();
  expect(answer.location).toBe('/sign-in/second-step');
  expect((await visitor.get('/')).location).toBe('/sign-in');
  expect(await countAll(given)).toEqual(before);
  expect((await visitor.post('/sign-in/second-step', { code: '000000' })).status).toBe(422);
  const shown = await visitor.post('/sign-in/second-step', { code: await codeOf(person.totpAddress ?? '') });
  expect(shown.location).toBe('/');
  expect((await visitor.get('/account')).body).toContain(person.email);
});

test('wrong codes after a provider are counted as after a password', async () => {
  const person = await givenPerson(given, { role: 'institution-editor', secondFactor: true });
  await connect(person);
  const { visitor } = await withEntra();
  for (let tries = 0; tries < 5; tries++) await visitor.post('/sign-in/second-step', { code: '000000' });
  await given.admin.query('delete from used_code');
  const right = await visitor.post('/sign-in/second-step', { code: await codeOf(person.totpAddress ?? '') });
  expect((await visitor.get('/')).location).toBe('/sign-in');
  expect(right.location ?? '').not.toBe('/');
});

test('whoever signs in anew leaves no older session behind', async () => {
  const person = await givenPerson(given, { role: 'institution-editor' });
  await connect(person);
  const before = await countAll(given);
  expect((await withEntra(person)).answer.location).toBe('/');
  expect(await countAll(given)).toEqual(before);
});

test('whose role asks for a second factor is led to it', async () => {
  const person = await givenPerson(given, { role: 'partnership-analyst', secondFactor: true });
  await connect(person);
  await given.admin.query('delete from second_factor where person_id = $1', [person.id]);
  await given.admin.query('update person set has_second_factor = false where id = $1', [person.id]);
  const { visitor } = await withEntra();
  expect((await visitor.get('/')).location).toBe('/second-factor');
});
