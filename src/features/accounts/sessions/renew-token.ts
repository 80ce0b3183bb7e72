import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { SecondFactor } from '../../../web/reader.ts';
import { IDLE_MINUTES } from '../authentication.ts';
import type { AccountParts } from '../parts.ts';
import { signedForCookie } from '../signed-cookie.ts';
import { updateSessionToken } from './session.queries.ts';

/**
 * Counts the session as signed in with this factor, under a token of its own from then on: whoever came by the token before the factor was
 * shown has nothing. It stays the same session, in the same role, and ends when it would have ended.
 */
export async function renewToken(
  { auth, db, secret, https }: AccountParts,
  reply: FastifyReply,
  session: { token: string },
  factor: SecondFactor,
): Promise<void> {
  const token = randomBytes(24).toString('base64url');
  await updateSessionToken(db, session.token, { token, factor });
  const { authCookies } = await auth.$context;
  const lasting = { path: '/', httpOnly: true, sameSite: 'lax', secure: https, maxAge: IDLE_MINUTES * 60 } as const;
  reply.setCookie(authCookies.sessionToken.name, signedForCookie(token, secret), lasting);
}
