import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SecondFactor } from '../../web/reader.ts';
import { recordServiceActivity } from '../activity-log/index.ts';
import { insertUsedCode } from './attempts.queries.ts';
import { allowSignIn, forgetTries } from './attempts.ts';
import { asHeaders, tryAuth } from './auth-call.ts';
import { knownBrowserFor, rememberBrowser } from './known-browser.ts';
import type { AccountParts } from './parts.ts';
import { deleteSession, updateSessionFactor } from './session.queries.ts';

export type SignInOutcome = 'refused' | 'second-step' | 'signed-in';

/** Tries an e-mail and a password. Whether the person exists shows neither in what it says nor in how long it takes. */
export async function signInWithPassword(
  parts: AccountParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { email, password }: { email: string; password: string },
): Promise<SignInOutcome> {
  const knownBrowser = knownBrowserFor(parts, request, email);
  await allowSignIn(parts, { email, address: request.ip, knownBrowser });
  const tried = await tryAuth(reply, parts.auth.api.signInEmail({ body: { email, password }, headers: asHeaders(request), returnHeaders: true }));
  if (!tried) return 'refused';
  const { answer } = tried;
  if ('twoFactorRedirect' in answer) return 'second-step';
  await finishSignIn(parts, request, reply, { id: answer.user.id, email });
  return 'signed-in';
}

/** What follows every sign-in that succeeded: the browser is known from now on, and the log has its line. */
export async function finishSignIn(
  parts: AccountParts,
  request: FastifyRequest,
  reply: FastifyReply,
  person: { id: string; email: string },
): Promise<void> {
  const knownBrowser = knownBrowserFor(parts, request, person.email);
  if (knownBrowser) await forgetTries(parts, 'known-browser', `${person.email} ${knownBrowser}`);
  rememberBrowser(parts, request, reply, person.email);
  await parts.db.transaction().execute((transaction) => recordServiceActivity(transaction, { at: parts.now(), person: person.id, act: 'signed-in' }));
}

/** The second step of a sign-in by the code of an authenticator. A code counts once; better-auth ends a sign-in after five wrong ones. */
export async function signInWithCode(parts: AccountParts, request: FastifyRequest, reply: FastifyReply, code: string): Promise<boolean> {
  const tried = await tryAuth(reply, parts.auth.api.verifyTOTP({ body: { code }, headers: asHeaders(request), returnHeaders: true }));
  return tried !== null && endSecondStep(parts, request, reply, tried.answer, 'authenticator', code);
}

/** The second step by one of the codes that were printed for the day the telephone is lost. */
export async function signInWithRecoveryCode(parts: AccountParts, request: FastifyRequest, reply: FastifyReply, code: string): Promise<boolean> {
  const tried = await tryAuth(reply, parts.auth.api.verifyBackupCode({ body: { code }, headers: asHeaders(request), returnHeaders: true }));
  if (!tried?.answer.token) return false;
  const { token, user } = tried.answer;
  return endSecondStep(parts, request, reply, { token, user }, 'recovery-code', code);
}

async function endSecondStep(
  parts: AccountParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { token, user }: { token: string; user: { id: string; email: string } },
  factor: SecondFactor,
  code: string,
): Promise<boolean> {
  const first = await insertUsedCode(parts.db, user.id, hashOfCode(user.id, code), parts.now());
  if (!first) {
    await deleteSession(parts.db, token);
    return false;
  }
  await updateSessionFactor(parts.db, token, factor);
  await finishSignIn(parts, request, reply, user);
  return true;
}

export function hashOfCode(person: string, code: string): string {
  return createHash('sha256').update(`${person} ${code}`).digest('base64url');
}
