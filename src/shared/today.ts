import type { IsoDate } from '../rating/evidence.ts';

const DAY = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: 'Europe/London' });

/** The day that it is in England. */
export function todayOf(now: Date): IsoDate {
  return DAY.format(now);
}

const DAY_MS = 24 * 3_600_000;

/** So many days later; before where the number is negative. */
export function daysAfter(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
