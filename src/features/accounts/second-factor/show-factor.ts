import type { FastifyReply, FastifyRequest } from 'fastify';
import { readerOf } from '../../../web/access.ts';
import { insertUsedCode, isUsedCode } from '../attempts/attempts.queries.ts';
import { allowTry } from '../attempts/attempts.ts';
import { noteFailure } from '../attempts/note-failure.ts';
import { asHeaders, tryAuth } from '../auth-call.ts';
import { noteActivity } from '../note-activity.ts';
import type { AccountParts } from '../parts.ts';
import { renewToken } from '../sessions/renew-token.ts';
import { hashOfCode } from './sign-in-with-code.ts';

/**
 * Shows the authenticator inside a session that began without it: the person came from a provider, or set the app up in another browser
 * meanwhile. better-auth neither counts wrong codes here nor makes another token, so that we do.
 */
export async function showAuthenticator(
  parts: AccountParts,
  request: FastifyRequest,
  reply: FastifyReply,
  code: string,
): Promise<'shown' | 'wrong' | 'used'> {
  const { person, session } = readerOf(request);
  await allowTry(parts, 'own-code', person.id);
  if (await isUsedCode(parts.db, person.id, hashOfCode(person.id, code))) return 'used';
  const call = parts.auth.api.verifyTOTP({ body: { code }, headers: asHeaders(request), returnHeaders: true });
  const tried = await tryAuth(reply, call, ['INVALID_CODE', 'TOTP_NOT_ENABLED']);
  if (tried.refused) {
    await noteFailure(parts, person.id, { step: 'code' });
    return 'wrong';
  }
  if (!(await insertUsedCode(parts.db, person.id, hashOfCode(person.id, code), parts.now()))) return 'used';
  await renewToken(parts, reply, session, 'authenticator');
  await noteActivity(parts, { person: person.id, act: 'signed-in', after: { secondFactor: 'authenticator' } });
  return 'shown';
}
