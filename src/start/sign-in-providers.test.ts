import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { signInProviders } from './sign-in-providers.ts';

const TENANT = '8a4b2c1d-0000-4000-8000-1234567890ab';
const DFE = {
  DFE_SIGN_IN_CLIENT_ID: 'waymark',
  DFE_SIGN_IN_CLIENT_SECRET: 'a client secret',
  DFE_SIGN_IN_API_SECRET: 'an API secret',
  DFE_SIGN_IN_SERVICE_ID: 'a-service',
  DFE_SIGN_IN_ROLES: 'LEAD=institution-lead',
};
const ENTRA = { ENTRA_CLIENT_ID: 'waymark', ENTRA_CLIENT_SECRET: 'a client secret', ENTRA_TENANT_ID: TENANT };
const GOOGLE = { GOOGLE_CLIENT_ID: 'waymark', GOOGLE_CLIENT_SECRET: 'a client secret' };

function providersOf(environment: Record<string, string>) {
  const config = readConfig(environment, { demo: false });
  if ('problems' in config) throw new Error(config.problems.join('\n'));
  return signInProviders(config.signIn);
}

test('nothing is set up by itself', () => {
  expect(providersOf({})).toEqual([]);
});

test('each service that is set up is there, with what it needs', () => {
  const [dfe, entra, google] = providersOf({ ...DFE, ...ENTRA, ...GOOGLE, OIDC_SECOND_FACTOR_TRUSTED: 'entra' });
  expect(dfe).toMatchObject({ id: 'dfe-sign-in', title: 'DfE Sign-in', issuer: 'https://oidc.signin.education.gov.uk', secondFactorTrusted: false });
  expect(dfe).toMatchObject({ api: { url: 'https://api.signin.education.gov.uk', secret: 'an API secret', serviceId: 'a-service' } });
  expect(entra).toMatchObject({
    id: 'entra',
    issuer: `https://login.microsoftonline.com/${TENANT}/v2.0`,
    tenantId: TENANT,
    secondFactorTrusted: true,
  });
  expect(google).toMatchObject({ id: 'google', issuer: 'https://accounts.google.com', hostedDomain: undefined, secondFactorTrusted: false });
});
