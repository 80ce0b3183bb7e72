import { expect, test } from 'vitest';
import { documentOf } from '../../../../tests/support/oidc-forger.ts';
import { NoAnswer } from './provider-ask.ts';
import { readDiscovered } from './provider-discovery.ts';

const issuer = 'https://sign-in.example.org';
const read = (changed: Record<string, unknown>, status = 200) => readDiscovered({ issuer }, { status, body: { ...documentOf(issuer), ...changed } });

test('takes the document of the issuer that was set up', () => {
  expect(read({}).token_endpoint).toBe(`${issuer}/token`);
});

test.each(['authorization_endpoint', 'token_endpoint', 'jwks_uri', 'userinfo_endpoint'])('takes no %s without https', (name) => {
  expect(() => read({ [name]: 'http://sign-in.example.org/there' })).toThrow(NoAnswer);
});

test.each([{ issuer: `${issuer}/` }, { issuer: 'https://SIGN-IN.example.org' }, { issuer: undefined }])('takes no document of $issuer', (changed) => {
  expect(() => read(changed)).toThrow(NoAnswer);
});

test('takes no error for a document', () => {
  expect(() => read({}, 500)).toThrow(NoAnswer);
});
