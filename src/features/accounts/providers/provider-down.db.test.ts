import { createServer } from 'node:http';
import { afterAll, afterEach, expect, test } from 'vitest';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenAccount, PASSWORD } from '../../../../tests/support/given-people.ts';
import { backFrom, documentOf, givenForger } from '../../../../tests/support/oidc-forger.ts';
import { CLIENT } from '../../../../tests/support/oidc-provider.ts';
import { end, listen } from '../../../../tests/support/oidc-server.ts';
import { addressIn, countAll, depart, titleOf } from '../../../../tests/support/oidc-visit.ts';
import { Visitor } from '../../../../tests/support/visitor.ts';
import { MOST } from '../attempts/attempts.ts';

const PATIENCE = 150;
const EMAIL = 'maya@dunmere.example';
const forger = await givenForger({ sub: 'maya', email: EMAIL, email_verified: true, hd: 'dunmere.example' });
/** Takes connections, and never says a word. */
const silent = createServer(() => {});
const silence = await listen(silent);
const gone = createServer();
const nobody = await listen(gone);
await end(gone);
afterAll(() => end(silent));

let clock = Date.now();
const common = { ...CLIENT, secondFactorTrusted: true, patience: PATIENCE };
const given = await givenApp({
  now: () => new Date(clock),
  providers: [
    { id: 'google', title: 'Google', issuer: forger.issuer, hostedDomain: undefined, ...common },
    { id: 'entra', title: 'Microsoft', issuer: silence, tenantId: 'of-nobody', ...common },
    { id: 'dfe-sign-in', title: 'DfE Sign-in', issuer: nobody, api: { url: nobody, secret: 's', serviceId: 'x' }, roles: new Map(), ...common },
  ],
});
await givenAccount(given, { role: 'institution-editor', email: EMAIL });

/** What a provider says of itself is read anew once an hour. */
afterEach(() => {
  forger.next = {};
  delete forger.document;
  delete forger.documentsLeft;
  clock += 3_600_001;
});

test.each([
  ['entra', 'takes connections and never answers', 'Microsoft'],
  ['dfe-sign-in', 'is not there', 'DfE Sign-in'],
])('%s, which %s, gets a page that says so, and everything else works', async (id, _, title) => {
  const visitor = new Visitor(given.app);
  const answer = await visitor.post(`/sign-in/with/${id}`);
  expect(answer.status).toBe(503);
  expect(titleOf(answer.body)).toBe(`${title} does not answer`);
  expect((await visitor.get('/sign-in')).body).toContain(title);
  expect((await visitor.post('/sign-in', { email: EMAIL, password: PASSWORD })).location).toBe('/');
  expect((await new Visitor(given.app).get(`/sign-in/with/callback/${id}?code=a&state=b`)).status).toBe(503);
});

test('a provider that did not answer is left alone for a moment, and asked again after it', async () => {
  forger.document = { nothing: true };
  const asked = () => forger.asked.filter((path) => path.includes('.well-known')).length;
  const visitor = new Visitor(given.app);
  const had = asked();
  expect((await visitor.post('/sign-in/with/google')).status).toBe(503);
  expect(asked()).toBe(had + 1);
  delete forger.document;
  clock += 14_999;
  expect((await visitor.post('/sign-in/with/google')).status).toBe(503);
  expect(asked()).toBe(had + 1);
  clock += 1;
  expect(addressIn(await visitor.post('/sign-in/with/google'))).toContain(`${forger.issuer}/authorize?`);
});

test('a provider that falls silent after its first answer holds nobody up', async () => {
  forger.documentsLeft = 1;
  const answer = await new Visitor(given.app).post('/sign-in/with/google');
  expect(titleOf(answer.body)).toBe('Google does not answer');
});

test('many who come at once ask the provider once', async () => {
  const had = forger.asked.length;
  await Promise.all(Array.from({ length: 8 }, () => depart(new Visitor(given.app), 'google')));
  // better-auth reads the document once more for itself.
  expect(forger.asked.length).toBe(had + 2);
});

const OTHERS: [what: string, document: () => Record<string, unknown>][] = [
  ['of another issuer', () => ({ ...documentOf(forger.issuer), issuer: `${forger.issuer}/another` })],
  ['that ends in a slash more', () => ({ ...documentOf(forger.issuer), issuer: `${forger.issuer}/` })],
  ['without an address for tokens', () => ({ ...documentOf(forger.issuer), token_endpoint: undefined })],
  ['without keys', () => ({ ...documentOf(forger.issuer), jwks_uri: undefined })],
  ['with an address that is none', () => ({ ...documentOf(forger.issuer), authorization_endpoint: 'javascript' })],
];

test.each(OTHERS)('a discovery document %s is not taken', async (_, document) => {
  forger.document = document();
  expect((await new Visitor(given.app).post('/sign-in/with/google')).status).toBe(503);
});

test.each([
  ['never comes', { silent: true }],
  ['is an error of theirs', { answer: { status: 502, body: 'bad gateway' } }],
])('an answer for the code that %s lets nobody in, and says why', async (_, forgery) => {
  const before = await countAll(given);
  const visitor = new Visitor(given.app);
  const back = backFrom(await depart(visitor, 'google'));
  forger.next = forgery;
  const answer = await visitor.get(back);
  expect(answer.status).toBe(503);
  expect(titleOf(answer.body)).toBe('Google does not answer');
  expect(await countAll(given)).toEqual(before);
});

test('keys that cannot be read prove nothing', async () => {
  forger.document = { ...documentOf(forger.issuer), jwks_uri: `${nobody}/keys` };
  const visitor = new Visitor(given.app);
  const answer = await visitor.get(backFrom(await depart(visitor, 'google')));
  expect(answer.status).toBe(400);
  expect((await visitor.get('/')).location).toBe('/sign-in');
});

test('whoever begins sign-ins without end is held up, and nobody elsewhere', async () => {
  const visitor = new Visitor(given.app);
  visitor.address = '192.0.2.9';
  for (let tries = 0; tries < MOST['here-for-all']; tries++) expect((await visitor.post('/sign-in/with/dfe-sign-in')).status).toBe(503);
  expect((await visitor.post('/sign-in/with/dfe-sign-in')).status).toBe(429);
  visitor.address = '192.0.2.10';
  expect((await visitor.post('/sign-in/with/dfe-sign-in')).status).toBe(503);
});
