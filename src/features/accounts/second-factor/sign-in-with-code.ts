import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { joined } from '../../../database/joined.ts';
import { TooManyTries } from '../../../web/problems.ts';
import { recordServiceActivity } from '../../activity-log/index.ts';
import { insertUsedCode, isUsedCode } from '../attempts/attempts.queries.ts';
import { STRETCH_MS } from '../attempts/attempts.ts';
import { noteFailure } from '../attempts/note-failure.ts';
import { asHeaders, tryAuth } from '../auth-call.ts';
import type { AccountParts } from '../parts.ts';
import { deleteSession } from '../sessions/session.queries.ts';
import { finishWithFactor } from '../sign-in/sign-in.ts';
import { personAtSecondStep } from './second-step.ts';

/** `over`: the sign-in came to its end, after too many wrong codes or too long a time, and begins anew with the password. */
export type SecondStepOutcome = 'signed-in' | 'wrong' | 'used' | 'over';

type Kind = 'code' | 'recovery-code';

const WRONG = ['INVALID_CODE', 'INVALID_BACKUP_CODE'] as const;
const OVER = ['TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', 'INVALID_TWO_FACTOR_COOKIE', 'FAILED_TO_CREATE_SESSION', 'TOTP_NOT_ENABLED'] as const;
const LOCKED = 'ACCOUNT_TEMPORARILY_LOCKED';
export const CODE_REFUSALS = [...WRONG, ...OVER, 'BACKUP_CODES_NOT_ENABLED', LOCKED] as const;

/**
 * The second step of a sign-in, by the code of an authenticator or by one of the codes that were printed for the day the telephone is
 * lost. A code counts once; better-auth ends a sign-in after five wrong ones, and holds off an account after ten in a row.
 */
export async function signInWithCode(
  parts: AccountParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { kind, code }: { kind: Kind; code: string },
): Promise<SecondStepOutcome> {
  // Inside a session better-auth would not count wrong codes.
  const person = request.reader ? null : await personAtSecondStep(parts, request);
  if (person === null) return 'over';
  if (!parts.demonstration && (await isUsedCode(parts.db, person, hashOfCode(person, code)))) return 'used';
  const tried = await askBetterAuth(parts, request, reply, { kind, code });
  if (tried.refused) return afterRefusal(parts, person, kind, tried.refused);
  const { token, user } = tried.answer;
  return token ? countOnce(parts, request, reply, { token, user, kind, code }) : 'over';
}

type Answer = Promise<{ headers: Headers; response: { token?: string | undefined; user: { id: string; email: string } } }>;

/** A recovery code is used up, and has its line, in one transaction. */
function askBetterAuth({ db, auth, now }: AccountParts, request: FastifyRequest, reply: FastifyReply, { kind, code }: { kind: Kind; code: string }) {
  return joined(db, async (sql) => {
    const call = { body: { code }, headers: asHeaders(request), returnHeaders: true } as const;
    const answer: Answer = kind === 'code' ? auth.api.verifyTOTP(call) : auth.api.verifyBackupCode(call);
    const tried = await tryAuth(reply, answer, CODE_REFUSALS);
    if (kind === 'recovery-code' && !tried.refused)
      await recordServiceActivity(sql, { at: now(), person: tried.answer.user.id, act: 'used-recovery-code' });
    return tried;
  });
}

async function afterRefusal(parts: AccountParts, person: string, kind: Kind, refused: (typeof CODE_REFUSALS)[number]): Promise<SecondStepOutcome> {
  await noteFailure(parts, person, { step: kind });
  if (refused === LOCKED) throw new TooManyTries(STRETCH_MS / 1_000);
  return WRONG.some((code) => code === refused) ? 'wrong' : 'over';
}

/**
 * Two browsers may send the same code at the same moment: the second gets nothing for it. In the demonstration, where the code stands on
 * the page for everybody, many sign in as the same person in one half minute.
 */
async function countOnce(
  parts: AccountParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { token, user, kind, code }: { token: string; user: { id: string; email: string }; kind: Kind; code: string },
): Promise<SecondStepOutcome> {
  const first = await insertUsedCode(parts.db, user.id, hashOfCode(user.id, code), parts.now());
  if (!first && !parts.demonstration) {
    await deleteSession(parts.db, token);
    return 'over';
  }
  await finishWithFactor(parts, request, reply, { token, user, factor: kind === 'code' ? 'authenticator' : 'recovery-code' });
  return 'signed-in';
}

export function hashOfCode(person: string, code: string): string {
  return createHash('sha256').update(`${person} ${code}`).digest('base64url');
}
