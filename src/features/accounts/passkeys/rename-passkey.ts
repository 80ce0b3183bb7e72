import { NotFound } from '../../../web/problems.ts';
import type { Reader } from '../../../web/reader.ts';
import { recordServiceActivity } from '../../activity-log/index.ts';
import type { AccountParts } from '../parts.ts';
import { updatePasskeyName } from './passkey.queries.ts';

export function renamePasskey({ db, now }: AccountParts, { person }: Reader, passkey: string, name: string): Promise<void> {
  return db.transaction().execute(async (sql) => {
    if (!(await updatePasskeyName(sql, person.id, passkey, name))) throw new NotFound();
    await recordServiceActivity(sql, { at: now(), person: person.id, act: 'renamed-passkey' });
  });
}
