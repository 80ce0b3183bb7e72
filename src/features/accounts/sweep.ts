import type { Database, Sql } from '../../database/database.ts';
import { letTakeLong } from '../../database/leisure.ts';
import { deleteOldCodes, deleteOldTries } from './attempts/attempts.queries.ts';
import { STRETCH_MS } from './attempts/attempts.ts';
import { deleteOldHeldForms } from './held-form/held-form.queries.ts';
import { HELD_SECONDS } from './held-form/held-form.ts';
import { oldestSession } from './sessions/load-reader.ts';
import { deleteEndedSessions } from './sessions/session.queries.ts';
import { deleteExpiredVerifications, deleteOldSentForms } from './sweep.queries.ts';

const DAY_MS = 24 * 3_600_000;
/** A code of an authenticator is good for a minute and a half. Recovery codes are gone once used; noting them serves nothing longer. */
const USED_CODES_MS = DAY_MS;
/** A browser that was put to sleep with a form on its way sends it again when it wakes. */
const SENT_FORMS_MS = 7 * DAY_MS;

/** Deletes what has done its work: tries, used codes, forms that nobody came back for, links and sessions past their time. Gives back how many rows. */
export async function sweep(db: Database, now: Date): Promise<number> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  const deletions: ((sql: Sql) => Promise<number>)[] = [
    (sql) => deleteOldTries(sql, before(STRETCH_MS)),
    (sql) => deleteOldCodes(sql, before(USED_CODES_MS)),
    (sql) => deleteOldHeldForms(sql, before(HELD_SECONDS * 1_000)),
    (sql) => deleteExpiredVerifications(sql, now),
    (sql) => deleteEndedSessions(sql, { now, startedBefore: oldestSession(now) }),
    (sql) => deleteOldSentForms(sql, before(SENT_FORMS_MS)),
  ];
  // Each for itself, so that nothing is locked for longer than it is worked on.
  let rows = 0;
  for (const deletion of deletions)
    rows += await db.transaction().execute(async (sql) => {
      await letTakeLong(sql);
      return deletion(sql);
    });
  return rows;
}
