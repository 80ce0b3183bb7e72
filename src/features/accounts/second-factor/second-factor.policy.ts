import { needsSecondFactor, type Reader } from '../../../web/reader.ts';
import type { Factors } from './second-factor.queries.ts';

type Signed = Pick<Reader, 'session'>;
type Held = Pick<Reader, 'memberships' | 'operator'>;

/**
 * Whether a second step that the person has must be shown before anything about second steps is changed: whoever found out a password
 * must not add a telephone of their own.
 */
export function mustShowFactor({ session }: Signed, { authenticator, passkeys }: Factors): boolean {
  return session.secondFactor === null && (authenticator || passkeys > 0);
}

export function canRemoveAuthenticator(reader: Held, { authenticator, passkeys }: Factors): boolean {
  return authenticator && (passkeys > 0 || !needsSecondFactor(reader));
}

export function canRemovePasskey(reader: Held, { authenticator, passkeys }: Factors): boolean {
  return passkeys > 1 || (passkeys === 1 && (authenticator || !needsSecondFactor(reader)));
}
