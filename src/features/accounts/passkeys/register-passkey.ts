import type { FastifyReply, FastifyRequest } from 'fastify';
import { joined } from '../../../database/joined.ts';
import { readerOf } from '../../../web/access.ts';
import { recordServiceActivity } from '../../activity-log/index.ts';
import { asHeaders, callAuth, tryAuth } from '../auth-call.ts';
import type { AccountParts } from '../parts.ts';
import { browserWords } from '../sessions/browser-words.ts';
import { renewToken } from '../sessions/renew-token.ts';
import { NOT_VERIFIED } from './passkey-sign-in.ts';

/** What the browser is to make: a passkey for this site and this person, on a device that asks who holds it. */
export function passkeyToMake({ auth }: AccountParts, request: FastifyRequest, reply: FastifyReply) {
  return callAuth(reply, auth.api.generatePasskeyRegistrationOptions({ query: {}, headers: asHeaders(request), returnHeaders: true }));
}

const REFUSALS = [NOT_VERIFIED, 'CHALLENGE_NOT_FOUND', 'FAILED_TO_VERIFY_REGISTRATION', 'YOU_ARE_NOT_ALLOWED_TO_REGISTER_THIS_PASSKEY'] as const;

/** Keeps the passkey that the browser made. Making it has shown the person's device, so that the session counts as signed in with it. */
export async function registerPasskey(parts: AccountParts, request: FastifyRequest, reply: FastifyReply, response: object): Promise<boolean> {
  const { person, session } = readerOf(request);
  const body = { response, name: browserWords(request.headers['user-agent']) };
  const kept = await joined(parts.db, async (sql) => {
    const call = parts.auth.api.verifyPasskeyRegistration({ body, headers: asHeaders(request), returnHeaders: true });
    const tried = await tryAuth(reply, call, REFUSALS);
    if (tried.refused) return false;
    await recordServiceActivity(sql, { at: parts.now(), person: person.id, act: 'added-passkey' });
    return true;
  });
  if (kept && !session.secondFactor) await renewToken(parts, reply, session, 'passkey');
  return kept;
}
