import { passkey } from '@better-auth/passkey';
import { APIError } from 'better-auth/api';

/** Said by {@link passkeySignIn} where a device did not ask who holds it. */
export const NOT_VERIFIED = 'PERSON_NOT_VERIFIED';

/**
 * Passkeys, as better-auth takes them, with one rule more: the device must have asked for the finger, the face or the PIN of its owner.
 * Without that a passkey shows only that somebody holds the device, and is no second factor.
 */
export function passkeySignIn(baseUrl: string) {
  return passkey({
    rpName: 'Waymark',
    rpID: new URL(baseUrl).hostname,
    origin: baseUrl,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: { afterVerification: ({ verification }) => refuseUnverified(verification.registrationInfo?.userVerified) },
    authentication: { afterVerification: ({ verification }) => refuseUnverified(verification.authenticationInfo.userVerified) },
    advanced: { webAuthnChallengeCookie: 'passkey' },
    schema: { passkey: { fields: PASSKEY_FIELDS } },
  });
}

function refuseUnverified(verified: boolean | undefined): void {
  if (!verified) throw new APIError('UNAUTHORIZED', { code: NOT_VERIFIED, message: 'The device did not verify who holds it.' });
}

const PASSKEY_FIELDS = {
  publicKey: 'public_key',
  userId: 'person_id',
  credentialID: 'credential_id',
  deviceType: 'device_type',
  backedUp: 'backed_up',
  createdAt: 'created_at',
} as const;
