import type { FastifyRequest } from 'fastify';
import type { AccountParts } from '../parts.ts';
import { valueInCookie } from '../signed-cookie.ts';

/** Whoever gave a password here and has not given the code yet: better-auth names that sign-in in a cookie of its own. */
export async function personAtSecondStep({ auth, secret }: Pick<AccountParts, 'auth' | 'secret'>, request: FastifyRequest): Promise<string | null> {
  const { createAuthCookie, internalAdapter } = await auth.$context;
  const signIn = valueInCookie(request.cookies[createAuthCookie('two_factor').name], secret);
  const kept = signIn === null ? null : await internalAdapter.findVerificationValue(signIn);
  return kept && kept.expiresAt > new Date() ? kept.value : null;
}
