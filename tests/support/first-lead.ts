import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { makeSetUpLink } from '../../src/features/partnerships/index.ts';
import type { GivenApp } from './given-app.ts';
import { hidden, Visitor } from './visitor.ts';

export const FIRST_LEAD = { name: 'Maya Okafor', email: 'maya@dunmere.example', password: 'river lantern copper' };

/** The code that an authenticator with this secret shows now. */
export async function codeOf(address: string): Promise<string> {
  const secret = new URL(address).searchParams.get('secret') ?? '';
  return createOTP(new TextDecoder().decode(base32.decode(secret)), { digits: 6, period: 30 }).totp();
}

/** A new Waymark, set up by its first person, who is signed in with an authenticator: through the same pages as anybody. */
export async function givenFirstLead(given: GivenApp): Promise<{ visitor: Visitor; totpAddress: string }> {
  const visitor = new Visitor(given.app, given.parts.baseUrl);
  const link = new URL((await makeSetUpLink(given.parts)) ?? '');
  await visitor.post(link.pathname, { ...FIRST_LEAD, partnership: 'Dunmere 14-19 Partnership', area: 'Dunmere', laCodes: '990' });
  return { visitor, totpAddress: await setUpAuthenticator(visitor, FIRST_LEAD.password) };
}

export async function setUpAuthenticator(visitor: Visitor, password: string): Promise<string> {
  const { body } = await visitor.post('/second-factor/authenticator', { password });
  const address = hidden(body, 'address');
  await visitor.post('/second-factor/authenticator/confirm', { address, recoveryCodes: hidden(body, 'recoveryCodes'), code: await codeOf(address) });
  return address;
}
