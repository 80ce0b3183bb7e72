import type { FastifyReply, FastifyRequest } from 'fastify';
import { joined } from '../../../database/joined.ts';
import { readerOf } from '../../../web/access.ts';
import { recordServiceActivity } from '../../activity-log/index.ts';
import { insertUsedCode } from '../attempts/attempts.queries.ts';
import { asHeaders, tryAuth } from '../auth-call.ts';
import { type Confirmation, confirmPerson } from '../own-account/confirm-person.ts';
import type { AccountParts } from '../parts.ts';
import { copySessionRole, updateSessionFactor } from '../sessions/session.queries.ts';
import { hasVerifiedAuthenticator } from './second-factor.queries.ts';
import { hashOfCode } from './sign-in-with-code.ts';

export interface AuthenticatorToScan {
  /** otpauth:// address, to be shown as a QR code and as a secret to type. */
  address: string;
  recoveryCodes: string[];
}

/** Makes a secret for an authenticator app. It counts from when a code of it was entered. */
export async function beginAuthenticator(
  parts: AccountParts,
  request: FastifyRequest,
  reply: FastifyReply,
  password: string,
): Promise<AuthenticatorToScan | Exclude<Confirmation, 'confirmed'> | 'already-there'> {
  const confirmation = await confirmPerson(parts, readerOf(request), password);
  if (confirmation !== 'confirmed') return confirmation;
  const call = parts.auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers: asHeaders(request), returnHeaders: true });
  const tried = await tryAuth(reply, call, ['INVALID_PASSWORD', 'PASSWORD_TOO_LONG', 'TOTP_ALREADY_ENABLED']);
  if (tried.refused) return tried.refused === 'TOTP_ALREADY_ENABLED' ? 'already-there' : 'wrong-password';
  if (!('totpURI' in tried.answer)) throw new Error('better-auth set up another second step than it was asked for.');
  return { address: tried.answer.totpURI, recoveryCodes: tried.answer.backupCodes };
}

/** Takes the secret into use when the code shows that the app has it. The session counts as signed in with it from now on. */
export async function confirmAuthenticator(parts: AccountParts, request: FastifyRequest, reply: FastifyReply, code: string): Promise<boolean> {
  const { person, session } = readerOf(request);
  // The form was sent twice, and the first time did it.
  if (await hasVerifiedAuthenticator(parts.db, person.id)) return session.secondFactor === 'authenticator';
  return joined(parts.db, async (sql) => {
    const call = parts.auth.api.verifyTOTP({ body: { code }, headers: asHeaders(request), returnHeaders: true });
    const tried = await tryAuth(reply, call, ['INVALID_CODE', 'TOTP_NOT_ENABLED']);
    if (tried.refused) return false;
    const token = tried.newSession ?? session.token;
    await copySessionRole(sql, readerOf(request), token);
    await insertUsedCode(sql, person.id, hashOfCode(person.id, code), parts.now());
    await updateSessionFactor(sql, token, 'authenticator');
    await recordServiceActivity(sql, { at: parts.now(), person: person.id, act: 'set-up-authenticator' });
    return true;
  });
}
