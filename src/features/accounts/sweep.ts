import type { Database } from '../../database/database.ts';
import { deleteOldCodes, deleteOldTries } from './attempts.queries.ts';
import { STRETCH_MS } from './attempts.ts';
import { deleteOldHeldForms } from './held-form.queries.ts';
import { HELD_SECONDS } from './held-form.ts';
import { oldestSession } from './load-reader.ts';
import { deleteEndedSessions } from './session.queries.ts';
import { deleteExpiredVerifications, deleteOldSentForms } from './sweep.queries.ts';

const DAY_MS = 24 * 3_600_000;
/** A code of an authenticator is good for a minute and a half. Recovery codes are gone once used; noting them serves nothing longer. */
const USED_CODES_MS = DAY_MS;
/** A browser that was put to sleep with a form on its way sends it again when it wakes. */
const SENT_FORMS_MS = 7 * DAY_MS;

/** Deletes what has done its work: tries, used codes, forms that nobody came back for, links and sessions past their time. */
export async function sweep(db: Database, now: Date): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  await deleteOldTries(db, before(STRETCH_MS));
  await deleteOldCodes(db, before(USED_CODES_MS));
  await deleteOldHeldForms(db, before(HELD_SECONDS * 1_000));
  await deleteExpiredVerifications(db, now);
  await deleteEndedSessions(db, { now, startedBefore: oldestSession(now) });
  await deleteOldSentForms(db, before(SENT_FORMS_MS));
}
