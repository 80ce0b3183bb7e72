import type { Sql } from '../../../database/database.ts';
import { deleteAuthenticator } from '../../../database/ways-in.ts';
import { NotFound } from '../../../web/problems.ts';
import type { Reader } from '../../../web/reader.ts';
import { recordServiceActivity } from '../../activity-log/index.ts';
import { type Confirmation, confirmPerson } from '../own-account/confirm-person.ts';
import type { AccountParts } from '../parts.ts';
import { deletePasskey } from '../passkeys/passkey.queries.ts';
import { canRemoveAuthenticator, canRemovePasskey } from './second-factor.policy.ts';
import { type Factors, findFactors, lockPerson } from './second-factor.queries.ts';

export type Removal = 'removed' | 'needed' | Exclude<Confirmation, 'confirmed'>;

/** Removes the authenticator app and its recovery codes. `needed`: it is the only second step, and a role asks for one. */
export function removeAuthenticator(parts: AccountParts, reader: Reader, password: string): Promise<Removal> {
  return remove(parts, reader, password, async (sql, factors) => {
    if (!canRemoveAuthenticator(reader, factors)) return false;
    await deleteAuthenticator(sql, reader.person.id);
    await recordServiceActivity(sql, { at: parts.now(), person: reader.person.id, act: 'removed-authenticator' });
    return true;
  });
}

export function removePasskey(parts: AccountParts, reader: Reader, passkey: string, password: string): Promise<Removal> {
  return remove(parts, reader, password, async (sql, factors) => {
    if (!canRemovePasskey(reader, factors)) return false;
    if (!(await deletePasskey(sql, reader.person.id, passkey))) throw new NotFound();
    await recordServiceActivity(sql, { at: parts.now(), person: reader.person.id, act: 'removed-passkey' });
    return true;
  });
}

async function remove(
  parts: AccountParts,
  reader: Reader,
  password: string,
  act: (sql: Sql, factors: Factors) => Promise<boolean>,
): Promise<Removal> {
  const confirmation = await confirmPerson(parts, reader, password);
  if (confirmation !== 'confirmed') return confirmation;
  return parts.db.transaction().execute(async (sql) => {
    await lockPerson(sql, reader.person.id);
    return (await act(sql, await findFactors(sql, reader.person.id))) ? 'removed' : 'needed';
  });
}
