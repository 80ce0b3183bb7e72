import { readIsoDate } from '../evidence/iso-date.ts';
import type { IsoDate } from '../rating/evidence.ts';
import { typed } from './form.ts';

/** A day as it was typed into three fields. */
export interface TypedDay {
  day: string;
  month: string;
  year: string;
}

const PARTS = ['day', 'month', 'year'] as const;

/** The three fields `prefix-day`, `prefix-month`, `prefix-year` of a posted form. */
export function typedDay(body: unknown, prefix: string): TypedDay {
  const fields = typed(body, [`${prefix}-day`, `${prefix}-month`, `${prefix}-year`]);
  const [day, month, year] = PARTS.map((part) => (fields[`${prefix}-${part}`] ?? '').trim());
  return { day: day ?? '', month: month ?? '', year: year ?? '' };
}

/** What stands in the fields for a day that is known. */
export function dayAsTyped(date: IsoDate | null): TypedDay {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

/** The day; null where all three fields are empty; or the sentence that says what is wrong, which names the day by `what`. */
export function readTypedDay({ day, month, year }: TypedDay, what: string): IsoDate | null | { wrong: string } {
  if (day === '' && month === '' && year === '') return null;
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^(19|20)\d{2}$/.test(year))
    return { wrong: `Enter ${what} as day, month and year in figures, such as 31 7 2026` };
  const read = readIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return 'day' in read ? read.day : { wrong: `The calendar has no such day. Check the day and the month of ${what}` };
}
