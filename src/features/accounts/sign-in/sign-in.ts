import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SecondFactor } from '../../../web/reader.ts';
import { allowSignIn, forgetTries } from '../attempts/attempts.ts';
import { noteFailure } from '../attempts/note-failure.ts';
import { asHeaders, tryAuth } from '../auth-call.ts';
import { noteActivity } from '../note-activity.ts';
import type { AccountParts } from '../parts.ts';
import { findPersonByEmail } from '../person-account.queries.ts';
import { deleteSession, updateSessionFactor } from '../sessions/session.queries.ts';
import { knownBrowserFor, rememberBrowser } from './known-browser.ts';

export type SignInOutcome = 'refused' | 'second-step' | 'signed-in';

/** `FAILED_TO_CREATE_SESSION` is what somebody who was disabled gets, after the password was checked as for everybody. */
const REFUSALS = ['INVALID_EMAIL_OR_PASSWORD', 'INVALID_EMAIL', 'PASSWORD_TOO_LONG', 'FAILED_TO_CREATE_SESSION'] as const;

/** Tries an e-mail and a password. Whether the person exists shows neither in what it says nor in how long it takes. */
export async function signInWithPassword(
  parts: AccountParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { email, password }: { email: string; password: string },
): Promise<SignInOutcome> {
  await allowSignIn(parts, { email, address: request.ip, knownBrowser: knownBrowserFor(parts, request, email) });
  const call = parts.auth.api.signInEmail({ body: { email, password }, headers: asHeaders(request), returnHeaders: true });
  const tried = await tryAuth(reply, call, REFUSALS);
  if (tried.refused) {
    await noteFailure(parts, (await findPersonByEmail(parts.db, email))?.id ?? null, { step: 'password' });
    return 'refused';
  }
  await endSessionBefore(parts, request);
  if ('twoFactorRedirect' in tried.answer) return 'second-step';
  await finishSignIn(parts, request, reply, { id: tried.answer.user.id, email });
  return 'signed-in';
}

/** Whoever signs in anew leaves no older session of this browser behind. */
export async function endSessionBefore({ db }: AccountParts, request: FastifyRequest): Promise<void> {
  if (request.reader) await deleteSession(db, request.reader.session.token);
}

/** What follows every sign-in that succeeded: the browser is known from now on, and the log has its line. */
export async function finishSignIn(
  parts: AccountParts,
  request: FastifyRequest,
  reply: FastifyReply,
  person: { id: string; email: string },
  factor: SecondFactor | null = null,
): Promise<void> {
  const knownBrowser = knownBrowserFor(parts, request, person.email);
  if (knownBrowser) await forgetTries(parts, 'known-browser', `${person.email} ${knownBrowser}`);
  rememberBrowser(parts, request, reply, person.email);
  await noteActivity(parts, { person: person.id, act: 'signed-in', after: { secondFactor: factor } });
}

/** The session counts as signed in with this factor, and the sign-in is done. */
export async function finishWithFactor(
  parts: AccountParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { token, user, factor }: { token: string; user: { id: string; email: string }; factor: SecondFactor },
): Promise<void> {
  await updateSessionFactor(parts.db, token, factor);
  await finishSignIn(parts, request, reply, user, factor);
}
