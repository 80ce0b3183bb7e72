import { createOTP } from '@better-auth/utils/otp';
import { symmetricDecrypt } from 'better-auth/crypto';
import type { FastifyRequest } from 'fastify';
import { isUsedCode } from '../attempts/attempts.queries.ts';
import type { AccountParts } from '../parts.ts';
import { findAuthenticatorSecret } from './second-factor.queries.ts';
import { personAtSecondStep } from './second-step.ts';
import { hashOfCode } from './sign-in-with-code.ts';

const PERIOD_SECONDS = 30;

/** The code that an authenticator would show now, for whoever has given the password. In the demonstration nobody has the telephone. */
export async function demonstrationCode(parts: AccountParts, request: FastifyRequest): Promise<{ code: string; secondsLeft: number } | undefined> {
  const person = request.reader?.person.id ?? (await personAtSecondStep(parts, request));
  const sealed = person ? await findAuthenticatorSecret(parts.db, person) : undefined;
  if (!person || !sealed) return undefined;
  const { secretConfig } = await parts.auth.$context;
  return freshCode(parts, person, await symmetricDecrypt({ key: secretConfig, data: sealed }));
}

/** Several visitors may sign in as the same made-up person in one half minute: each gets a code that nobody has used, where there is one. */
async function freshCode({ db, now }: AccountParts, person: string, secret: string) {
  const seconds = Math.floor(now().getTime() / 1_000);
  const period = Math.floor(seconds / PERIOD_SECONDS);
  const left = PERIOD_SECONDS - (seconds % PERIOD_SECONDS);
  const otp = createOTP(secret, { digits: 6, period: PERIOD_SECONDS });
  // A code is taken one period early and one late. The one of now stands first, so that it is shown where all were used.
  const codes = await Promise.all(
    [0, 1, -1].map(async (early) => ({ code: await otp.hotp(period + early), secondsLeft: left + Math.max(0, early) * 30 })),
  );
  for (const code of codes) if (!(await isUsedCode(db, person, hashOfCode(person, code.code)))) return code;
  return codes[0];
}
