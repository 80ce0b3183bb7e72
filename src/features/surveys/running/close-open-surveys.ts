import { sendOnce } from '../../../database/sent-form.ts';
import { withDirectory, withTenant } from '../../../database/tenant.ts';
import type { IsoDate } from '../../../rating/evidence.ts';
import { todayOf } from '../../../shared/today.ts';
import { uuidOf } from '../../../shared/uuid-of.ts';
import type { Sent } from '../../partnerships/index.ts';
import { type Making, makeCityRelease } from '../results/make-release.ts';
import { type Survey, stateOf } from '../survey.ts';
import { type Closed, closeOne } from './close-survey.ts';
import { listOverdue, listPartnershipsForClosing } from './overdue.queries.ts';
import { whenWorkedOut } from './when-worked-out.ts';

/**
 * Closes those of the surveys that are open, each in a transaction of its own so that the other schools can go on answering, and makes the city's
 * figures once. Cut short, the rest stay open, and whoever closes them again closes those. Gives back how many there were.
 */
export async function closeOpenSurveys(making: Making, { partnership, by, form }: Sent, surveys: Survey[], today: IsoDate): Promise<number> {
  const open = surveys.filter((survey) => stateOf(survey, today) === 'open').toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const closed: (Closed | null)[] = [];
  for (const { id } of open) {
    const at = making.now();
    await whenWorkedOut(making, { partnership, survey: id }, (tenant, worked) =>
      sendOnce(tenant.sql, { person: by.person, form: uuidOf([form, id]), now: at }, async () => {
        closed.push(await closeOne(tenant, id, worked, { by, at }));
        return 'closed';
      }),
    );
  }
  await makeCityReleases(making, partnership, closed);
  return open.length;
}

/**
 * Makes the evidence of surveys whose last day is over, wherever they are. Each in a transaction of its own: one that fails stays due, is told
 * of, and does not hold up the others. Gives back how many were closed.
 */
export async function closeOverdueSurveys(making: Making, failed: (survey: string, error: unknown) => void, ending?: AbortSignal): Promise<number> {
  const { db } = making;
  const [today, by] = [todayOf(making.now()), { person: null, role: null }];
  let many = 0;
  for (const partnership of await withDirectory(db, listPartnershipsForClosing)) {
    const closed: (Closed | null)[] = [];
    for (const survey of await withTenant(db, partnership, (tenant) => listOverdue(tenant, today))) {
      if (ending?.aborted) break;
      try {
        const at = making.now();
        closed.push(await whenWorkedOut(making, { partnership, survey }, (tenant, worked) => closeOne(tenant, survey, worked, { by, at })));
        many++;
      } catch (error) {
        failed(survey, error);
      }
    }
    await makeCityReleases(making, partnership, closed);
  }
  return many;
}

/** Of each cycle and audience once. */
async function makeCityReleases(making: Making, partnership: string, closed: readonly (Closed | null)[]): Promise<void> {
  const released = closed.flatMap((one) => (one?.released ? [one.survey] : []));
  const cities = new Map(released.map((survey) => [`${survey.cycle} ${survey.audience}`, survey]));
  for (const city of cities.values()) await makeCityRelease(making, partnership, city);
}
