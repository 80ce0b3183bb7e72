import type { IsoDate } from '../rating/evidence.ts';

const ISO = /^\d{4}-\d{2}-\d{2}$/;
const REGISTER = /^(\d{2})-(\d{2})-(\d{4})$/;

/** How a date that is not one went wrong: written in another form, or a day that the calendar does not have. */
export type DateFault = 'form' | 'no-such-day';

/** The day that `2025-07-31` names, or why it names none: `31/07/2025` is another form, `2025-02-30` no day of the calendar. */
export function readIsoDate(text: string): { day: IsoDate } | { fault: DateFault } {
  if (!ISO.test(text)) return { fault: 'form' };
  return isDay(text) ? { day: text } : { fault: 'no-such-day' };
}

/** The school register writes its days `31-07-2025`; a workbook that it was saved in gives them as `2025-07-31`. Null when the text is no such day. */
export function readRegisterDate(text: string): IsoDate | null {
  if (ISO.test(text)) return isDay(text) ? text : null;
  const [, day, month, year] = REGISTER.exec(text) ?? [];
  const iso = `${year}-${month}-${day}`;
  return ISO.test(iso) && isDay(iso) ? iso : null;
}

function isDay(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`);
  // Date.parse lets 30 February run over into March: a day of the calendar comes back as it went in.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}
