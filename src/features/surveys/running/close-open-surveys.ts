import type { Database } from '../../../database/database.ts';
import { sendOnce } from '../../../database/sent-form.ts';
import { withDirectory, withTenant } from '../../../database/tenant.ts';
import type { IsoDate } from '../../../rating/evidence.ts';
import { todayOf } from '../../../shared/today.ts';
import type { Parts } from '../../../web/parts.ts';
import type { Sent } from '../../partnerships/index.ts';
import { type Survey, stateOf } from '../survey.ts';
import { closeOne } from './close-survey.ts';
import { listOverdue, listPartnershipsForClosing } from './overdue.queries.ts';

/** Closes those of the surveys that are open, all in one transaction, and gives back how many. */
export async function closeOpenSurveys(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  surveys: Survey[],
  today: IsoDate,
): Promise<number> {
  const at = now();
  const open = surveys.filter((survey) => stateOf(survey, today) === 'open').toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const answer = await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      for (const { id } of open) await closeOne(tenant, id, { by, at });
      return String(open.length);
    }),
  );
  return Number(answer);
}

/**
 * Makes the evidence of surveys whose last day is over, wherever they are. Each in a transaction of its own: one that fails stays due, is told
 * of, and does not hold up the others. Gives back how many were closed.
 */
export async function closeOverdueSurveys(
  db: Database,
  now: Date,
  failed: (survey: string, error: unknown) => void,
  ending?: AbortSignal,
): Promise<number> {
  const today = todayOf(now);
  let closed = 0;
  for (const partnership of await withDirectory(db, listPartnershipsForClosing)) {
    const overdue = await withTenant(db, partnership, (tenant) => listOverdue(tenant, today));
    for (const survey of overdue) {
      if (ending?.aborted) return closed;
      try {
        await withTenant(db, partnership, (tenant) => closeOne(tenant, survey, { by: { person: null, role: null }, at: now }));
        closed++;
      } catch (error) {
        failed(survey, error);
      }
    }
  }
  return closed;
}
