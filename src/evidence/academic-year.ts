import type { AcademicYear } from '../rating/evidence.ts';

const LABEL = /^(\d{4})(?:[/-](\d{2}|\d{4})|(\d{2}))$/;

/**
 * The academic year a label names: `2022/23`, `2022-23`, `2022/2023` and `202223` are all `2022/23`. Null when it names none, also
 * when the second year is not the one after the first. Source of the six-digit form: `time_period` of Explore Education Statistics.
 */
export function readAcademicYear(text: string): AcademicYear | null {
  const [, first, second, joined] = LABEL.exec(text) ?? [];
  const last = second ?? joined;
  if (!first || !last) return null;
  const year = academicYear(Number(first));
  return last === year.slice(-2) || last === String(Number(first) + 1) ? year : null;
}

/** The academic year that starts in the autumn of this calendar year: 2022 is `2022/23`, 1999 is `1999/00`. */
export function academicYear(start: number): AcademicYear {
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
}

/** The academic year so many years later; earlier for a negative number. The year must be of the form `2022/23`. */
export function offsetYear(year: AcademicYear, years: number): AcademicYear {
  return academicYear(Number(year.slice(0, 4)) + years);
}

export function previousYear(year: AcademicYear): AcademicYear {
  return offsetYear(year, -1);
}
