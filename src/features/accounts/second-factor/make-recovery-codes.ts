import type { FastifyReply, FastifyRequest } from 'fastify';
import { joined } from '../../../database/joined.ts';
import { readerOf } from '../../../web/access.ts';
import { recordServiceActivity } from '../../activity-log/index.ts';
import { asHeaders, tryAuth } from '../auth-call.ts';
import { type Confirmation, confirmPerson } from '../own-account/confirm-person.ts';
import type { AccountParts } from '../parts.ts';

/** Makes ten new recovery codes; those from before stop working. */
export async function makeRecoveryCodes(
  parts: AccountParts,
  request: FastifyRequest,
  reply: FastifyReply,
  password: string,
): Promise<string[] | Exclude<Confirmation, 'confirmed'> | 'no-authenticator'> {
  const { person } = readerOf(request);
  const confirmation = await confirmPerson(parts, readerOf(request), password);
  if (confirmation !== 'confirmed') return confirmation;
  return joined(parts.db, async (sql) => {
    const call = parts.auth.api.generateBackupCodes({ body: { password }, headers: asHeaders(request), returnHeaders: true });
    const tried = await tryAuth(reply, call, ['INVALID_PASSWORD', 'PASSWORD_TOO_LONG', 'TWO_FACTOR_NOT_ENABLED']);
    if (tried.refused) return tried.refused === 'TWO_FACTOR_NOT_ENABLED' ? 'no-authenticator' : 'wrong-password';
    await recordServiceActivity(sql, { at: parts.now(), person: person.id, act: 'made-recovery-codes' });
    return tried.answer.backupCodes;
  });
}

/** How many of a person's recovery codes are left. */
export async function countRecoveryCodes({ auth }: AccountParts, person: string): Promise<number> {
  const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: person } });
  return backupCodes.length;
}
