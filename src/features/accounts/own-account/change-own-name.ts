import type { Reader } from '../../../web/reader.ts';
import { recordServiceActivity } from '../../activity-log/index.ts';
import type { AccountParts } from '../parts.ts';
import { updatePersonName } from '../person-account.queries.ts';

export function changeOwnName({ db, now }: AccountParts, { person }: Reader, name: string): Promise<void> {
  return db.transaction().execute(async (sql) => {
    if (name === person.name) return;
    await updatePersonName(sql, person.id, name, now());
    await recordServiceActivity(sql, { at: now(), person: person.id, act: 'changed-name' });
  });
}
