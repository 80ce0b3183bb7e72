import { expect, test } from 'vitest';
import { identityFrom, readClaims } from './provider-claims.ts';
import { NotAdmitted } from './provider-refusal.ts';
import type { Provider } from './providers.ts';

const common = { title: 'It', issuer: 'https://it.example', clientId: 'waymark', clientSecret: 'secret', secondFactorTrusted: false };
const google: Provider = { ...common, id: 'google', hostedDomain: undefined };
const entra: Provider = { ...common, id: 'entra', tenantId: '8a4b2c1d-0000-4000-8000-1234567890ab' };
const dfe: Provider = { ...common, id: 'dfe-sign-in', api: { url: 'https://api.example', secret: 'secret', serviceId: 'service' }, roles: new Map() };

const from = (provider: Provider, claims: Record<string, unknown>) =>
  identityFrom(
    provider,
    readClaims({ iss: provider.issuer, aud: 'waymark', sub: 'somebody', tid: '8a4b2c1d-0000-4000-8000-1234567890ab', ...claims }),
  );

const whyNot = (provider: Provider, claims: Record<string, unknown>) => {
  try {
    from(provider, claims);
    return null;
  } catch (error) {
    return error instanceof NotAdmitted ? error.reason : error;
  }
};

test.each([
  [google, { email: 'a@gmail.com', email_verified: true }, true],
  [google, { email: 'a@googlemail.com', email_verified: true }, true],
  [google, { email: 'a@notgmail.com', email_verified: true }, false],
  [google, { email: 'a@gmail.com.example', email_verified: true }, false],
  [google, { email: 'a@school.example', email_verified: true, hd: 'school.example' }, true],
  [google, { email: 'a@school.example', email_verified: 'true', hd: 'school.example' }, true],
  [google, { email: 'a@school.example', email_verified: 'false', hd: 'school.example' }, false],
  [google, { email: 'a@school.example', email_verified: 'yes?', hd: 'school.example' }, false],
  [google, { email: 'a@school.example', hd: 'school.example' }, false],
  [google, { email: 'not an address', email_verified: true, hd: 'school.example' }, false],
  [entra, { email: 'a@school.example', email_verified: true }, false],
  [dfe, { email: 'a@school.example', email_verified: true }, true],
  [dfe, { email: 'a@school.example' }, false],
])('%o: %o is proof: %s', (provider, claims, proven) => {
  expect(from(provider, claims).emailProven).toBe(proven);
});

test('an address is compared in small letters, as it is kept here', () => {
  expect(from(google, { email: ' Maya@Dunmere.Example ' }).email).toBe('maya@dunmere.example');
});

test.each([
  [{ given_name: 'Amara', family_name: 'Lowe', name: 'Another' }, 'Amara Lowe'],
  [{ family_name: 'Lowe' }, 'Lowe'],
  [{ name: ' Amara\nLowe ' }, 'Amara Lowe'],
  [{ name: 'x'.repeat(300) }, 'x'.repeat(200)],
  [{ name: 5 }, null],
  [{}, null],
])('the name in %o', (claims, name) => {
  expect(from(dfe, claims).name).toBe(name);
});

test.each([
  [{ aud: ['waymark'] }, null],
  [{ aud: ['waymark', 'another'] }, 'not-proven'],
  [{ aud: ['waymark', 'another'], azp: 'waymark' }, null],
  [{ azp: 'another' }, 'not-proven'],
  [{ iss: 'https://it.example/' }, 'not-proven'],
  [{ sub: ' ' }, 'not-proven'],
  [{ sub: 'x'.repeat(256) }, 'not-proven'],
])('%o', (claims, reason) => {
  expect(whyNot(google, claims)).toBe(reason);
});

test('the domain that was set up is compared in small letters', () => {
  const only = { ...google, hostedDomain: 'school.example' };
  expect(whyNot(only, { hd: 'School.Example' })).toBeNull();
  expect(whyNot(only, { hd: 'sub.school.example' })).toBe('wrong-domain');
  expect(whyNot(only, {})).toBe('wrong-domain');
});

test('the tenant that was set up, and no other', () => {
  expect(whyNot(entra, { tid: '8A4B2C1D-0000-4000-8000-1234567890AB' })).toBeNull();
  expect(whyNot(entra, { tid: '8a4b2c1d-0000-4000-8000-1234567890ac' })).toBe('wrong-tenant');
  expect(whyNot(entra, { tid: undefined })).toBe('wrong-tenant');
});
