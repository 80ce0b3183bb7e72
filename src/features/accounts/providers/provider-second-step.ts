import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { AccountParts } from '../parts.ts';
import { signedForCookie } from '../signed-cookie.ts';

const MINUTES = 10;

/**
 * Has somebody whom a provider has named go on to the second step of a sign-in, as if they had given their password: better-auth asks for
 * the code, counts wrong ones, and begins the session only then. It does this by itself for passwords alone.
 */
export async function beginSecondStep({ auth, secret }: Pick<AccountParts, 'auth' | 'secret'>, reply: FastifyReply, person: string): Promise<void> {
  const { createAuthCookie, internalAdapter } = await auth.$context;
  const identifier = `2fa-${randomBytes(20).toString('base64url')}`;
  const expiresAt = new Date(Date.now() + MINUTES * 60_000);
  await internalAdapter.createVerificationValue({ identifier, value: person, expiresAt });
  await internalAdapter.createVerificationValue({ identifier: `2fa-attempts-${identifier}`, value: '0', expiresAt });
  const { name, attributes } = createAuthCookie('two_factor', { maxAge: MINUTES * 60 });
  const { path = '/', httpOnly = true, secure = false, maxAge } = attributes;
  reply.setCookie(name, signedForCookie(identifier, secret), { path, httpOnly, secure, sameSite: 'lax', ...(maxAge !== undefined && { maxAge }) });
}
