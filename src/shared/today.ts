import type { IsoDate } from '../rating/evidence.ts';

const DAY = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: 'Europe/London' });

/** The day that it is in England. */
export function todayOf(now: Date): IsoDate {
  return DAY.format(now);
}
