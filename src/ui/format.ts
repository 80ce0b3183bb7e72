const TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });
const CLOCK = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/London' });
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });

/** "12 June 2026 at 14:05", by the clock in England wherever the server stands. */
export function atTime(date: Date): string {
  return TIME.format(date);
}

/** "12 June 2026" */
export function onDay(date: Date): string {
  return DAY.format(date);
}

/** "today at 14:05", else "on 12 June 2026 at 14:05". */
export function whenWords(date: Date, now: Date): string {
  const day = onDay(date) === onDay(now) ? 'today' : `on ${onDay(date)}`;
  return `${day} at ${CLOCK.format(date)}`;
}
