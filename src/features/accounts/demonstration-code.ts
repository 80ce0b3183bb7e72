import { createOTP } from '@better-auth/utils/otp';
import { symmetricDecrypt } from 'better-auth/crypto';
import type { FastifyRequest } from 'fastify';
import type { AccountParts } from './parts.ts';
import { findSecondFactorSecret, findVerification } from './person-account.queries.ts';

const PERIOD_SECONDS = 30;

/** The code that an authenticator would show now, for whoever has given the password. In the demonstration nobody has the telephone. */
export async function demonstrationCode(parts: AccountParts, request: FastifyRequest): Promise<{ code: string; secondsLeft: number } | undefined> {
  const person = request.reader?.person.id ?? (await personAtSecondStep(parts, request));
  const kept = person && (await findSecondFactorSecret(parts.db, person));
  if (!kept) return undefined;
  const { secretConfig } = await parts.auth.$context;
  const secret = await symmetricDecrypt({ key: secretConfig, data: kept });
  const secondsLeft = PERIOD_SECONDS - (Math.floor(parts.now().getTime() / 1_000) % PERIOD_SECONDS);
  return { code: await createOTP(secret, { digits: 6, period: PERIOD_SECONDS }).totp(), secondsLeft };
}

/** Whoever gave a password and has not given the code: better-auth names the sign-in in a cookie of its own. */
async function personAtSecondStep({ auth, db }: AccountParts, request: FastifyRequest): Promise<string | undefined> {
  const { createAuthCookie } = await auth.$context;
  const cookie = request.cookies[createAuthCookie('two_factor').name];
  return cookie ? findVerification(db, cookie.slice(0, cookie.lastIndexOf('.'))) : undefined;
}
