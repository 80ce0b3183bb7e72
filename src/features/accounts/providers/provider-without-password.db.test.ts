import { expect, test } from 'vitest';
import { codeOf } from '../../../../tests/support/first-lead.ts';
import { givenDfe } from '../../../../tests/support/oidc-dfe.ts';
import { organisation } from '../../../../tests/support/oidc-organisation.ts';
import { hidden } from '../../../../tests/support/visitor.ts';

let clock = Date.now();
const dfe = await givenDfe({ now: () => new Date(clock), secondFactorTrusted: false });
const MINUTE = 60_000;
/** better-auth begins sessions by the real clock, which has gone on since the test began: from now, not from then. */
const tenMinutesOn = () => Date.now() + 10 * MINUTE + 1_000;

/** Somebody who came by DfE Sign-in alone, and whose role asks for a second step. */
async function analyst() {
  await dfe.given.admin.query(`update partnership set la_codes = '{990}'`);
  const authority = organisation({ category: { id: '002', name: 'Local Authority' }, establishmentNumber: '990' });
  const user = dfe.person({ organisation: authority, codes: ['LA_ANALYST'] });
  return { user, ...(await dfe.signIn(user)) };
}

test('somebody without a password sets up an authenticator right after signing in, and shows it from then on', async () => {
  const { user, visitor } = await analyst();
  expect((await visitor.get('/second-factor/authenticator')).body).not.toContain('name="password"');
  const { body } = await visitor.post('/second-factor/authenticator');
  const address = hidden(body, 'address');
  const done = await visitor.post('/second-factor/authenticator/confirm', {
    address,
    recoveryCodes: hidden(body, 'recoveryCodes'),
    code: await codeOf(address),
  });
  expect(done.location).toBe('/');
  expect((await visitor.get('/')).status).toBe(200);

  await dfe.given.admin.query('delete from used_code');
  const again = await dfe.signIn(user);
  expect(again.answer.location).toBe('/sign-in/second-step');
  expect((await again.visitor.post('/sign-in/second-step', { code: await codeOf(address) })).location).toBe('/');
  expect((await again.visitor.get('/')).status).toBe(200);

  expect((await again.visitor.post('/account/recovery-codes')).status).toBe(200);
  clock = tenMinutesOn();
  expect((await again.visitor.post('/account/recovery-codes')).status).toBe(422);
});

test('later they sign in again first: whoever finds the session open cannot add a step of their own', async () => {
  clock = Date.now();
  const { visitor } = await analyst();
  clock = tenMinutesOn();
  expect((await visitor.get('/second-factor/authenticator')).body).toContain('sign in again');
  const refused = await visitor.post('/second-factor/authenticator');
  expect(refused.status).toBe(422);
  expect(refused.body).not.toContain('otpauth');
  const connect = await visitor.post('/account/providers/dfe-sign-in');
  expect(connect.headers.refresh).toBeUndefined();
});
