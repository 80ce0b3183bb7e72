import { z } from 'zod';
import { readAcademicYear } from '../../evidence/academic-year.ts';
import { readIsoDate } from '../../evidence/iso-date.ts';
import type { AcademicYear, IsoDate } from '../../rating/evidence.ts';
import { day as dayWords } from '../../rating/words.ts';
import { type FieldErrors, typed } from '../../web/form.ts';
import { LEAST_COHORT, MOST_COHORT } from './cycle.policy.ts';
import type { CycleDetails } from './cycle-changes.queries.ts';
import { boundsOf, liesIn, usualDate } from './cycle-year.ts';

const COHORT = `Enter a whole number from ${LEAST_COHORT} to ${MOST_COHORT}`;

const minimumCohort = z
  .string({ error: COHORT })
  .trim()
  .regex(/^\d{1,4}$/, COHORT)
  .transform(Number)
  .refine((number) => number >= LEAST_COHORT && number <= MOST_COHORT, COHORT);

const DATE_PARTS = ['date-day', 'date-month', 'date-year'] as const;
type TypedDate = Record<(typeof DATE_PARTS)[number], string>;

/** The day that three fields say: null where all are empty, and a sentence where they say none that exists. */
export function readTypedDate(body: unknown): { day: IsoDate | null } | { error: string } {
  const [day, month, year] = DATE_PARTS.map((part) => typed(body, DATE_PARTS)[part].trim()) as [string, string, string];
  if (day === '' && month === '' && year === '') return { day: null };
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = readIsoDate(written);
  return 'day' in read ? read : { error: 'Enter a day that the calendar has, with the year in four figures, such as 31 7 2026' };
}

/** A form as it was typed: what the page shows again. */
export type TypedCycle = TypedDate & Record<'year' | 'framework' | 'from' | 'minimumCohort' | 'form_id' | 'version', string>;

export function typedCycle(body: unknown): TypedCycle {
  return typed(body, ['year', 'framework', 'from', 'minimumCohort', 'form_id', 'version', ...DATE_PARTS]);
}

export function typedDate(day: IsoDate): TypedDate {
  const [year = '', month = '', date = ''] = day.split('-');
  return { 'date-day': String(Number(date)), 'date-month': String(Number(month)), 'date-year': year };
}

/** The day on which awards are judged, in the year of the cycle; where the year is still to be put right, any day. */
function readDate(body: unknown, year: AcademicYear | null): { date: IsoDate } | { error: string } {
  const read = readTypedDate(body);
  if ('error' in read) return read;
  if (year === null) return { date: '' };
  if (read.day === null) return { date: usualDate(year) };
  if (liesIn(read.day, year)) return { date: read.day };
  const { first, last } = boundsOf(year);
  return { error: `Enter a day in ${year}: from ${dayWords(first)} to ${dayWords(last)}` };
}

/** Reads the fields that can be changed later too. */
export function readDetails(body: unknown, year: AcademicYear | null): { details: CycleDetails } | { errors: FieldErrors } {
  const date = readDate(body, year);
  const cohort = minimumCohort.safeParse(typed(body, ['minimumCohort']).minimumCohort);
  if ('date' in date && cohort.success) return { details: { date: date.date, minimumCohort: cohort.data } };
  return { errors: { ...('error' in date && { date: date.error }), ...(!cohort.success && { minimumCohort: COHORT }) } };
}

/** The year that was chosen, of those that are offered. */
export function readYear(text: string, offered: readonly AcademicYear[]): AcademicYear | null {
  const year = readAcademicYear(text);
  return year && offered.includes(year) ? year : null;
}

export const WHY = z.string().trim().min(1).max(4000);

/** Why something is undone: asked for, since it is read by people who were not there. */
export function readReason(body: unknown): { reason: string } | { errors: FieldErrors } {
  const read = WHY.safeParse(typed(body, ['reason']).reason);
  if (read.success) return { reason: read.data };
  const tooLong = typed(body, ['reason']).reason.trim() !== '';
  return { errors: { reason: tooLong ? 'Use 4,000 characters or fewer' : 'Enter a reason. Everybody who looks at this cycle will read it' } };
}
