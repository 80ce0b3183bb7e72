import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { AccountParts } from '../parts.ts';

/** Whoever gave a password here and has not given the code yet: better-auth names that sign-in in a cookie of its own. */
export async function personAtSecondStep({ auth, secret }: Pick<AccountParts, 'auth' | 'secret'>, request: FastifyRequest): Promise<string | null> {
  const { createAuthCookie, internalAdapter } = await auth.$context;
  const signIn = signedValue(request.cookies[createAuthCookie('two_factor').name], secret);
  const kept = signIn === null ? null : await internalAdapter.findVerificationValue(signIn);
  return kept && kept.expiresAt > new Date() ? kept.value : null;
}

/** What a cookie of better-auth says, if better-auth signed it: the value, a point, its HMAC. */
function signedValue(cookie: string | undefined, secret: string): string | null {
  const point = cookie?.lastIndexOf('.') ?? -1;
  if (!cookie || point < 1) return null;
  const value = cookie.slice(0, point);
  const given = Buffer.from(cookie.slice(point + 1), 'base64');
  const right = createHmac('sha256', secret).update(value).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? value : null;
}
