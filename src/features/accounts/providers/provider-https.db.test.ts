import { expect, test } from 'vitest';
import { codeOf, setUpAuthenticator } from '../../../../tests/support/first-lead.ts';
import { givenApp } from '../../../../tests/support/given-app.ts';
import { givenAccount, PASSWORD } from '../../../../tests/support/given-people.ts';
import { backFrom, givenForger } from '../../../../tests/support/oidc-forger.ts';
import { CLIENT } from '../../../../tests/support/oidc-provider.ts';
import { depart } from '../../../../tests/support/oidc-visit.ts';
import { Visitor } from '../../../../tests/support/visitor.ts';

const EMAIL = 'maya@dunmere.example';
const baseUrl = 'https://waymark.example';
const forger = await givenForger({ sub: 'maya', email: EMAIL, email_verified: true, hd: 'dunmere.example' });
const given = await givenApp({
  baseUrl,
  providers: [{ id: 'google', title: 'Google', issuer: forger.issuer, ...CLIENT, hostedDomain: undefined, secondFactorTrusted: false }],
});
await givenAccount(given, { role: 'institution-editor', email: EMAIL });

/** Comes back from the provider; gives back the visitor, the answer and the cookies that it sets. */
async function comeBack() {
  const visitor = new Visitor(given.app, baseUrl);
  const address = await depart(visitor, 'google');
  expect(new URL(address).searchParams.get('redirect_uri')).toBe(`${baseUrl}/sign-in/with/callback/google`);
  expect([...visitor.cookies.keys()]).toEqual(['__Host-waymark.state']);
  const answer = await visitor.get(backFrom(address));
  return { visitor, answer, cookies: [answer.headers['set-cookie'] ?? []].flat().map(String) };
}

test('every cookie of a sign-in elsewhere is for this host alone, over https and out of reach of scripts', async () => {
  const { visitor, answer, cookies } = await comeBack();
  expect(answer.location).toBe('/');
  expect((await visitor.get('/')).status).toBe(200);
  expect(cookies.some((cookie) => cookie.startsWith('__Host-waymark.session_token='))).toBe(true);
  for (const cookie of cookies)
    expect(cookie).toMatch(/^__Host-[^;]*;(?=.*\bSecure\b)(?=.*\bHttpOnly\b)(?=.*\bSameSite=Lax\b)(?=.*\bPath=\/(;|$))(?!.*\bDomain=)/i);

  const totp = await setUpAuthenticator(visitor, PASSWORD);
  await given.admin.query('delete from used_code');
  const second = await comeBack();
  expect(second.answer.location).toBe('/sign-in/second-step');
  for (const cookie of second.cookies) expect(cookie).toMatch(/^__Host-[^;]*;(?=.*\bSecure\b)(?=.*\bHttpOnly\b)/i);
  expect((await second.visitor.post('/sign-in/second-step', { code: await codeOf(totp) })).location).toBe('/');
});
