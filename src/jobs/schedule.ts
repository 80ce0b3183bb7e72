import { todayOf } from '../shared/today.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export function everyHour(after: Date): Date {
  return new Date(after.getTime() + HOUR_MS);
}

/** At this hour of every day in England, whatever is done to the clocks there: at or after the hour where that day has no such hour. */
export function everyDayAt(hour: number): (after: Date) => Date {
  return (after) => {
    const today = atHour(todayOf(after), hour);
    // Noon of the next day is on that day in England at all times of the year.
    return today > after ? today : atHour(todayOf(new Date(today.getTime() + DAY_MS)), hour);
  };
}

const HOUR = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: 'Europe/London' });

/** England is at UTC, or an hour ahead of it. */
function atHour(day: string, hour: number): Date {
  const winter = new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
  const summer = new Date(winter.getTime() - HOUR_MS);
  return Number(HOUR.format(summer)) === hour ? summer : winter;
}

const FIRST_AGAIN_MS = 5 * MINUTE_MS;

/** When a job that failed is tried again: after five minutes, then ten, twenty, and at last every hour. */
export function againAfter(now: Date, failures: number): Date {
  return new Date(now.getTime() + Math.min(HOUR_MS, FIRST_AGAIN_MS * 2 ** Math.min(failures - 1, 10)));
}
