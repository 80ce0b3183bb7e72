import type { AcademicYear } from '../../rating/evidence.ts';
import { count, perCent } from '../../rating/words.ts';
import { extremes, firstAndOthers, pointsMoved } from './extremes.ts';
import { absenceWords, absentWords, isKnown } from './figure.ts';
import { measuredIn, shareIn, type YearSeries } from './year-series.ts';

/** One line: its last figure, since when it moved how far, and the comparator then. Several: who stands where, and how many rose. */
export function changeReading(series: readonly YearSeries[], comparator: YearSeries | null, years: readonly AcademicYear[]): string {
  const [only, ...more] = series;
  if (!only || years.length === 0) return 'There are no figures to show yet.';
  const known = years.filter((year) => series.some((line) => shareIn(line, year) !== null));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined)
    return `No figures can be shown: ${absentWords(series.flatMap((line) => years.map((year) => measuredIn(line, year).figure)))}.`;
  return more.length === 0 ? ofOne(only, comparator, years, { first, last }) : ofSeveral(series, first, last);
}

function ofOne(
  line: YearSeries,
  comparator: YearSeries | null,
  years: readonly AcademicYear[],
  { first, last }: { first: AcademicYear; last: AcademicYear },
): string {
  const [then, now] = [shareIn(line, first) ?? 0, shareIn(line, last) ?? 0];
  const moved = first === last ? 'the only year with a figure' : `${pointsMoved(then, now)} since ${first}`;
  const held = comparator ? shareIn(comparator, last) : null;
  const against = comparator && held !== null ? ` (${comparator.name} ${perCent(held)})` : '';
  return `${line.name}: ${perCent(now)} in ${last}, ${moved}${against}${latestAbsent(line, years)}.`;
}

/** The year that people look for first, where it is the one without a figure. */
function latestAbsent(line: YearSeries, years: readonly AcademicYear[]): string {
  const latest = years.at(-1) ?? '';
  const { figure } = measuredIn(line, latest);
  return isKnown(figure) ? '' : `; ${latest} is ${absenceWords(figure)}`;
}

function ofSeveral(series: readonly YearSeries[], first: AcademicYear, last: AcademicYear): string {
  const now = series
    .flatMap((line) => ({ name: line.name, value: shareIn(line, last) }))
    .filter((item): item is { name: string; value: number } => item.value !== null);
  const { most, least } = extremes(now);
  const standing =
    most.length === now.length
      ? `${firstAndOthers(most)} ${now.length === 1 ? 'stands' : 'stand'} at ${perCent(most[0]?.value ?? 0)}`
      : `${firstAndOthers(most)} ${most.length === 1 ? 'is' : 'are'} highest at ${perCent(most[0]?.value ?? 0)} and ${firstAndOthers(least)} lowest at ${perCent(least[0]?.value ?? 0)}`;
  return `In ${last} ${standing}${rises(series, first, last)}.`;
}

function rises(series: readonly YearSeries[], first: AcademicYear, last: AcademicYear): string {
  const both = series.filter((line) => first !== last && shareIn(line, first) !== null && shareIn(line, last) !== null);
  if (both.length === 0) return '';
  const rose = both.filter((line) => (shareIn(line, last) ?? 0) > (shareIn(line, first) ?? 0)).length;
  return `; ${count(rose)} of the ${count(both.length)} with a figure in both years rose since ${first}`;
}
