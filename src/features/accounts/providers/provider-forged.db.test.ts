import { afterEach, beforeEach, expect, test } from 'vitest';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenAccount } from '../../../../tests/support/given-people.ts';
import { ANOTHER_KEY, backFrom, type Forgery, givenForger } from '../../../../tests/support/oidc-forger.ts';
import { CLIENT } from '../../../../tests/support/oidc-provider.ts';
import { countAll, depart, titleOf } from '../../../../tests/support/oidc-visit.ts';
import { Visitor } from '../../../../tests/support/visitor.ts';

const EMAIL = 'maya@dunmere.example';
const forger = await givenForger({ sub: 'maya', email: EMAIL, email_verified: true, hd: 'dunmere.example', azp: CLIENT.clientId });
const given = await givenApp({
  providers: [
    { id: 'google', title: 'Google', issuer: forger.issuer, ...CLIENT, hostedDomain: 'dunmere.example', secondFactorTrusted: true, patience: 300 },
  ],
});
await givenAccount(given, { role: 'institution-editor', email: EMAIL });

let before: Awaited<ReturnType<typeof countAll>>;
beforeEach(async () => {
  before = await countAll(given);
});
afterEach(async () => {
  forger.next = {};
  await given.admin.query(`delete from session; delete from sign_in_method where provider_id = 'google'`);
});

async function comeBackWith(forgery: Forgery) {
  forger.next = forgery;
  const visitor = new Visitor(given.app);
  return { visitor, answer: await visitor.get(backFrom(await depart(visitor, 'google'))) };
}

async function nobodyIsIn(visitor: Visitor) {
  expect(await countAll(given)).toEqual(before);
  expect((await visitor.get('/')).location).toBe('/sign-in');
}

test('an honest answer is taken: what follows fails for what it says it fails for', async () => {
  const { visitor, answer } = await comeBackWith({});
  expect(answer.location).toBe('/');
  expect((await visitor.get('/')).status).toBe(200);
});

test('what leads to the provider asks for a code with PKCE and a nonce, and for the domain that may sign in', async () => {
  const asked = new URL(await depart(new Visitor(given.app), 'google')).searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({
    response_type: 'code',
    client_id: CLIENT.clientId,
    redirect_uri: 'http://localhost:3000/sign-in/with/callback/google',
    code_challenge_method: 'S256',
    hd: 'dunmere.example',
  });
  expect(asked.get('nonce')).toMatch(/^[\w-]{32,}$/);
  expect(asked.get('state')).toMatch(/^[\w-]{32,}$/);
  expect(asked.get('scope')?.split(' ').toSorted()).toEqual(['email', 'openid', 'profile']);
});

const now = Math.floor(Date.now() / 1_000);
const FORGERIES: [what: string, forgery: Forgery][] = [
  ['of another issuer', { claims: { iss: 'https://accounts.google.example' } }],
  ['without an issuer', { claims: { iss: undefined } }],
  ['for another client', { claims: { aud: 'another' } }],
  ['for several clients, made for another', { claims: { aud: [CLIENT.clientId, 'another'], azp: 'another' } }],
  ['for several clients, that does not say for which it was made', { claims: { aud: [CLIENT.clientId, 'another'], azp: undefined } }],
  ['made for another client', { claims: { azp: 'another' } }],
  ['with another nonce', { claims: { nonce: 'another' } }],
  ['without a nonce', { claims: { nonce: undefined } }],
  ['that has expired', { claims: { iat: now - 600, exp: now - 60 } }],
  ['that never expires', { claims: { exp: undefined } }],
  ['from the future', { claims: { nbf: now + 600 } }],
  ['without a time', { claims: { iat: undefined } }],
  ['without a name for the person', { claims: { sub: undefined } }],
  ['signed with another key', { key: ANOTHER_KEY }],
  ['signed with a key that is not published', { key: ANOTHER_KEY, header: { kid: 'unpublished' } }],
  ['that is not signed', { algorithm: 'none' }],
  ['signed with the published key as a secret', { algorithm: 'HS256' }],
  ['that asks for what nobody here understands', { header: { crit: ['b64'], b64: false } }],
];

test.each(FORGERIES)('a token %s lets nobody in', async (_, forgery) => {
  const { visitor, answer } = await comeBackWith(forgery);
  expect(answer.status).toBe(400);
  expect(titleOf(answer.body)).toBe('You have not signed in');
  expect(answer.body).toContain('did not prove who you are');
  await nobodyIsIn(visitor);
});

test.each([
  ['no token at all', { status: 200, body: { access_token: 'access', token_type: 'Bearer' } }],
  ['a token that is none', { status: 200, body: { id_token: 'none' } }],
  ['a page', { status: 200, body: '<h1>Hello</h1>' }],
  ['a refusal of the code', { status: 400, body: { error: 'invalid_grant' } }],
  ['a refusal of the client secret', { status: 401, body: { error: 'invalid_client' } }],
])('%s lets nobody in', async (_, answer) => {
  const back = await comeBackWith({ answer });
  expect(back.answer.status).toBe(400);
  expect(titleOf(back.answer.body)).toBe('You have not signed in');
  await nobodyIsIn(back.visitor);
});

test.each([
  ['of another domain', { hd: 'westmarsh.example' }],
  ['of no domain', { hd: undefined }],
])('an account %s lets nobody in, although somebody has its address', async (_, claims) => {
  const { visitor, answer } = await comeBackWith({ claims });
  expect(answer.status).toBe(403);
  expect(titleOf(answer.body)).toBe('This account is of another organisation');
  await nobodyIsIn(visitor);
});

test('a redirect in the place of tokens is not followed', async () => {
  const { visitor, answer } = await comeBackWith({ answer: { status: 302, body: {} } });
  expect(answer.status).toBe(503);
  await nobodyIsIn(visitor);
});

test('the callback counts once', async () => {
  const visitor = new Visitor(given.app);
  const back = backFrom(await depart(visitor, 'google'));
  const state = [...visitor.cookies];
  expect((await visitor.get(back)).location).toBe('/');
  const again = new Visitor(given.app);
  for (const [name, value] of state) again.cookies.set(name, value);
  const answer = await again.get(back);
  expect(answer.status).toBe(400);
  expect(titleOf(answer.body)).toBe('This sign-in is over');
  expect((await again.get('/')).location).toBe('/sign-in');
  expect((await countAll(given)).sessions).toBe(before.sessions + 1);
});

test.each([
  ['in another browser', () => new Visitor(given.app), {}],
  ['with the state of nobody', (visitor: Visitor) => visitor, { state: 'x'.repeat(32) }],
  ['without a state', (visitor: Visitor) => visitor, { state: '' }],
])('a callback %s lets nobody in', async (_, browser, changed) => {
  const visitor = new Visitor(given.app);
  const back = backFrom(await depart(visitor, 'google'), changed);
  const other = browser(visitor);
  const answer = await other.get(back);
  expect(answer.status).toBe(400);
  expect(titleOf(answer.body)).toBe('This sign-in is over');
  await nobodyIsIn(other);
});

test('a sign-in that took too long is over', async () => {
  const visitor = new Visitor(given.app);
  const back = backFrom(await depart(visitor, 'google'));
  await given.admin.query(`update verification set value = jsonb_set(value::jsonb, '{expiresAt}', to_jsonb(0))::text`);
  expect(titleOf((await visitor.get(back)).body)).toBe('This sign-in is over');
  await nobodyIsIn(visitor);
});

test('a callback that names another issuer lets nobody in', async () => {
  const visitor = new Visitor(given.app);
  const answer = await visitor.get(backFrom(await depart(visitor, 'google'), { iss: 'https://accounts.google.example' }));
  expect(answer.status).toBe(400);
  await nobodyIsIn(visitor);
});

test.each(['', '?code=a', '?state=a&state=b&code=c', '?error=%3Cscript%3E', '?code[a]=b'])(
  'a callback with %s is answered plainly',
  async (query) => {
    const visitor = new Visitor(given.app);
    const answer = await visitor.get(`/sign-in/with/callback/google${query}`);
    expect(answer.status).toBe(400);
    expect(answer.body).not.toContain('<script>');
    await nobodyIsIn(visitor);
  },
);

test('what a stranger can make happen does not fill the activity of the service', async () => {
  const lines = async () => (await given.admin.query('select count(*)::int as n from service_activity')).rows[0]?.n as number;
  const had = await lines();
  await comeBackWith({ algorithm: 'none' });
  await new Visitor(given.app).get('/sign-in/with/callback/google?code=a&state=b');
  expect(await lines()).toBe(had);
  await given.admin.query('delete from attempt');
  for (const _again of [1, 2]) await comeBackWith({ claims: { hd: 'westmarsh.example' } });
  expect(await lines()).toBe(had + 1);
});

test('the log names the provider and the reason, and nobody', async () => {
  await comeBackWith({ claims: { hd: 'westmarsh.example' } });
  const line = given.log.findLast((text) => text.includes('nobody was signed in')) ?? '';
  expect(JSON.parse(line)).toMatchObject({ provider: 'google', reason: 'wrong-domain' });
  expect(given.log.join('')).not.toContain(EMAIL);
});
