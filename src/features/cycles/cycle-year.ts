import { academicYear } from '../../evidence/academic-year.ts';
import type { AcademicYear, IsoDate } from '../../rating/evidence.ts';

const SEPTEMBER = 9;
/** As far back as somebody might still have the evidence, and one year ahead. */
const YEARS_BACK = 10;

/** The academic year that a day lies in: it begins on 1 September. */
export function yearOf(day: IsoDate): AcademicYear {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return academicYear(month >= SEPTEMBER ? year : year - 1);
}

/** The first and the last day of an academic year. */
export function boundsOf(year: AcademicYear): { first: IsoDate; last: IsoDate } {
  const start = Number(year.slice(0, 4));
  return { first: `${start}-09-01`, last: `${start + 1}-08-31` };
}

/** The day on which awards are judged where nobody says otherwise: 31 July at the year's end. */
export function usualDate(year: AcademicYear): IsoDate {
  return `${Number(year.slice(0, 4)) + 1}-07-31`;
}

export function liesIn(day: IsoDate, year: AcademicYear): boolean {
  const { first, last } = boundsOf(year);
  return day >= first && day <= last;
}

/** The years that a cycle can be of, the latest first; those that have one are left out. */
export function yearsOffered(today: IsoDate, taken: readonly AcademicYear[]): AcademicYear[] {
  const now = Number(yearOf(today).slice(0, 4));
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, back) => academicYear(now + 1 - back));
  return years.filter((year) => !taken.includes(year));
}

/** The year to begin with: that of today, or the next one that has no cycle. */
export function yearRecommended(today: IsoDate, offered: readonly AcademicYear[]): AcademicYear | null {
  const now = yearOf(today);
  return offered.find((year) => year === now) ?? offered.find((year) => year > now) ?? offered[0] ?? null;
}
