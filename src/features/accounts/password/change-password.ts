import type { Reader } from '../../../web/reader.ts';
import { recordServiceActivity } from '../../activity-log/index.ts';
import { type Confirmation, confirmPerson } from '../own-account/confirm-person.ts';
import type { AccountParts } from '../parts.ts';
import { deleteVerificationsOf, updatePassword } from '../person-account.queries.ts';
import { deleteOtherSessions } from '../sessions/session.queries.ts';
import { hashPassword } from './password-hash.ts';

/** Changes one's password. Whoever had found out the old one is signed out, and what they had begun with it comes to nothing. */
export async function changePassword(
  parts: AccountParts,
  reader: Reader,
  { current, password }: { current: string; password: string },
): Promise<{ endedSessions: number } | Exclude<Confirmation, 'confirmed'>> {
  const confirmation = await confirmPerson(parts, reader, current);
  if (confirmation !== 'confirmed') return confirmation;
  const hash = await hashPassword(password);
  const at = parts.now();
  return parts.db.transaction().execute(async (sql) => {
    await updatePassword(sql, reader.person.id, hash, at);
    await deleteVerificationsOf(sql, reader.person.id);
    const endedSessions = await deleteOtherSessions(sql, reader.person.id, reader.session.id);
    await recordServiceActivity(sql, { at, person: reader.person.id, act: 'set-password', after: { endedSessions } });
    return { endedSessions };
  });
}
