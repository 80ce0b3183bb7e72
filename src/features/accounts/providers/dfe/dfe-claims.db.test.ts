import { expect, test } from 'vitest';
import { givenApp } from '../../../../../tests/support/given-app.ts';
import { givenAccount } from '../../../../../tests/support/given-people.ts';
import { backFrom, type Forgery, givenForger } from '../../../../../tests/support/oidc-forger.ts';
import { CLIENT } from '../../../../../tests/support/oidc-provider.ts';
import { countAll, depart, titleOf } from '../../../../../tests/support/oidc-visit.ts';
import { Visitor } from '../../../../../tests/support/visitor.ts';

const EMAIL = 'maya@dunmere.example';
const forger = await givenForger({ sub: 'maya' });
const given = await givenApp({
  providers: [
    {
      ...{ id: 'dfe-sign-in', title: 'DfE Sign-in', issuer: forger.issuer, ...CLIENT, secondFactorTrusted: true },
      ...{ api: { url: forger.issuer, secret: 'secret', serviceId: 'service' }, roles: new Map() },
    },
  ],
});
await givenAccount(given, { role: 'institution-editor', email: EMAIL });

async function comeBackWith(forgery: Forgery) {
  forger.next = forgery;
  const visitor = new Visitor(given.app);
  return visitor.get(backFrom(await depart(visitor, 'dfe-sign-in')));
}

const REFUSED: [what: string, forgery: Forgery, status: number][] = [
  ['is about another person', { userinfo: { status: 200, body: { sub: 'somebody else', email: EMAIL, email_verified: true } } }, 400],
  ['does not say about whom', { userinfo: { status: 200, body: { email: EMAIL, email_verified: true } } }, 400],
  ['is none', { userinfo: { status: 200, body: 'null' } }, 400],
  ['is refused', { userinfo: { status: 401, body: { sub: 'maya', email: EMAIL, email_verified: true } } }, 400],
  ['is an error of theirs', { userinfo: { status: 500, body: {} } }, 503],
];

test.each(REFUSED)('what DfE Sign-in says of the person that %s lets nobody in', async (_, forgery, status) => {
  const before = await countAll(given);
  expect((await comeBackWith(forgery)).status).toBe(status);
  expect(await countAll(given)).toEqual(before);
});

test('what the ID token says goes before what is said without a signature', async () => {
  const answer = await comeBackWith({
    claims: { email: 'another@dunmere.example' },
    userinfo: { status: 200, body: { sub: 'maya', email: EMAIL, email_verified: true } },
  });
  expect(titleOf(answer.body)).toBe('Choose your organisation');
});

test('an honest answer is taken', async () => {
  const answer = await comeBackWith({ userinfo: { status: 200, body: { sub: 'maya', email: EMAIL, email_verified: true } } });
  expect(answer.location).toBe('/');
});
