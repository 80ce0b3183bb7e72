import { NotFound } from '../../../web/problems.ts';
import type { Reader } from '../../../web/reader.ts';
import { recordServiceActivity } from '../../activity-log/index.ts';
import type { AccountParts } from '../parts.ts';
import { deleteOtherSessions, deleteSessionOf } from './session.queries.ts';

export function endOwnSession({ db, now }: AccountParts, { person }: Reader, session: string): Promise<void> {
  return db.transaction().execute(async (sql) => {
    if (!(await deleteSessionOf(sql, person.id, session))) throw new NotFound();
    await recordServiceActivity(sql, { at: now(), person: person.id, act: 'ended-session' });
  });
}

/** Signs the person out everywhere but here; gives back from how many places. */
export function endOtherSessions({ db, now }: AccountParts, { person, session }: Reader): Promise<number> {
  return db.transaction().execute(async (sql) => {
    const ended = await deleteOtherSessions(sql, person.id, session.id);
    await recordServiceActivity(sql, { at: now(), person: person.id, act: 'ended-other-sessions', after: { endedSessions: ended } });
    return ended;
  });
}
