import type { AcademicYear } from '../../rating/evidence.ts';
import { all } from '../../rating/words.ts';
import { absenceWords, isKnown, type Measured } from './figure.ts';

/** What has a figure a year. A year that is left out has none: not available. */
export interface YearSeries {
  name: string;
  figures: Partial<Record<AcademicYear, Measured>>;
}

/** A year of a series: its place among the years, and its figure. Null is no figure, and breaks the line. */
export interface YearPoint {
  at: number;
  year: AcademicYear;
  share: number | null;
  low: number | null;
  high: number | null;
  /** No line reaches it from either side. */
  alone: boolean;
}

export function measuredIn({ figures }: YearSeries, year: AcademicYear): Measured {
  return figures[year] ?? { figure: 'not-available', interval: null };
}

export function shareIn(series: YearSeries, year: AcademicYear): number | null {
  const { figure } = measuredIn(series, year);
  return isKnown(figure) ? figure : null;
}

/** Every year of the axis, also those without a figure. */
export function pointsOf(series: YearSeries, years: readonly AcademicYear[]): YearPoint[] {
  const shares = years.map((year) => shareIn(series, year));
  return years.map((year, at) => {
    const share = shares[at] ?? null;
    const { interval } = measuredIn(series, year);
    const drawn = share === null ? null : interval;
    const alone = share !== null && (shares[at - 1] ?? null) === null && (shares[at + 1] ?? null) === null;
    return { at, year, share, low: drawn?.low ?? null, high: drawn?.high ?? null, alone };
  });
}

/** The years that have a figure, in their order. */
export function knownYears(series: YearSeries, years: readonly AcademicYear[]): AcademicYear[] {
  return years.filter((year) => shareIn(series, year) !== null);
}

/** More would be a list that nobody reads; the table has them all. */
const MOST_NAMED = 4;

/** "No figure: Millbank School 2021/22 and 2022/23 (hidden)." for the gaps of the lines; nothing where there are none. */
export function gapsNote(lines: readonly YearSeries[], years: readonly AcademicYear[]): string[] {
  const gaps = lines.flatMap((line) => gapsOf(line, years));
  if (gaps.length === 0) return [];
  const more = gaps.length > MOST_NAMED ? '; the table names the rest' : '';
  return [`No figure: ${gaps.slice(0, MOST_NAMED).join('; ')}${more}.`];
}

/** The years without a figure, together where they have one reason. */
function gapsOf(series: YearSeries, years: readonly AcademicYear[]): string[] {
  const absent = years.flatMap((year) => {
    const { figure } = measuredIn(series, year);
    return isKnown(figure) ? [] : [{ year, why: absenceWords(figure) }];
  });
  const reasons = [...new Set(absent.map(({ why }) => why))];
  return reasons.map((reason) => `${series.name} ${all(absent.filter(({ why }) => why === reason).map(({ year }) => year))} (${reason})`);
}
