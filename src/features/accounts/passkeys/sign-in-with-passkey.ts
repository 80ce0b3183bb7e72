import type { FastifyReply, FastifyRequest } from 'fastify';
import { allowPasskey } from '../attempts/attempts.ts';
import { noteFailure } from '../attempts/note-failure.ts';
import { asHeaders, callAuth, tryAuth } from '../auth-call.ts';
import type { AccountParts } from '../parts.ts';
import { copySessionRole } from '../sessions/session.queries.ts';
import { endSessionBefore, finishWithFactor } from '../sign-in/sign-in.ts';
import { NOT_VERIFIED } from './passkey-sign-in.ts';

/** What the browser is to sign. better-auth would be content with a device that does not ask who holds it. */
export async function passkeyToShow({ auth }: AccountParts, request: FastifyRequest, reply: FastifyReply) {
  const options = await callAuth(reply, auth.api.generatePasskeyAuthenticationOptions({ headers: asHeaders(request), returnHeaders: true }));
  return { ...options, userVerification: 'required' };
}

type Body = NonNullable<Parameters<AccountParts['auth']['api']['verifyPasskeyAuthentication']>[0]>['body'];

/** `UNABLE_TO_CREATE_SESSION` is what somebody who was disabled gets. */
const REFUSALS = [NOT_VERIFIED, 'CHALLENGE_NOT_FOUND', 'PASSKEY_NOT_FOUND', 'AUTHENTICATION_FAILED', 'UNABLE_TO_CREATE_SESSION'] as const;

/** Signs in whoever the passkey belongs to. It counts as both steps: the device is had, and its finger, face or PIN was asked for. */
export async function signInWithPasskey(
  parts: AccountParts,
  request: FastifyRequest,
  reply: FastifyReply,
  response: { id: string },
): Promise<boolean> {
  await allowPasskey(parts, request.ip);
  const { reader } = request;
  // better-auth looks whether the rest of it is there too.
  const body = { response } as Body;
  const call = parts.auth.api.verifyPasskeyAuthentication({ body, headers: asHeaders(request), returnHeaders: true });
  const tried = await tryAuth(reply, call, REFUSALS);
  if (tried.refused) {
    await noteFailure(parts, null, { step: 'passkey' });
    return false;
  }
  const { user, session } = tried.answer;
  if (reader?.person.id === user.id) await copySessionRole(parts.db, reader, session.token);
  await endSessionBefore(parts, request);
  await finishWithFactor(parts, request, reply, { token: session.token, user, factor: 'passkey' });
  return true;
}
