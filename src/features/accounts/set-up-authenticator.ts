import type { FastifyReply, FastifyRequest } from 'fastify';
import { readerOf } from '../../web/access.ts';
import { recordServiceActivity } from '../activity-log/index.ts';
import { insertUsedCode } from './attempts.queries.ts';
import { asHeaders, tryAuth } from './auth-call.ts';
import type { AccountParts } from './parts.ts';
import { hasVerifiedAuthenticator } from './person-account.queries.ts';
import { updateSessionFactor } from './session.queries.ts';
import { hashOfCode } from './sign-in.ts';

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
): Promise<AuthenticatorToScan | 'wrong-password' | 'already-there'> {
  if (await hasVerifiedAuthenticator(parts.db, readerOf(request).person.id)) return 'already-there';
  const tried = await tryAuth(
    reply,
    parts.auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers: asHeaders(request), returnHeaders: true }),
  );
  if (!tried || !('totpURI' in tried.answer)) return 'wrong-password';
  return { address: tried.answer.totpURI, recoveryCodes: tried.answer.backupCodes };
}

/** Takes the secret into use when the code shows that the app has it. The session counts as signed in with it from now on. */
export async function confirmAuthenticator(parts: AccountParts, request: FastifyRequest, reply: FastifyReply, code: string): Promise<boolean> {
  const { person, session } = readerOf(request);
  if (await hasVerifiedAuthenticator(parts.db, person.id)) return session.secondFactor !== null;
  const tried = await tryAuth(reply, parts.auth.api.verifyTOTP({ body: { code }, headers: asHeaders(request), returnHeaders: true }));
  if (!tried?.newSession) return false;
  await insertUsedCode(parts.db, person.id, hashOfCode(person.id, code), parts.now());
  await updateSessionFactor(parts.db, tried.newSession, 'authenticator');
  await parts.db
    .transaction()
    .execute((transaction) => recordServiceActivity(transaction, { at: parts.now(), person: person.id, act: 'set-up-authenticator' }));
  return true;
}
