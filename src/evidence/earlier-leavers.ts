import type { AcademicYear, CountRange } from '../rating/evidence.ts';
import { academicYear } from './academic-year.ts';
import type { Header } from './table.ts';

/** Columns that carry an earlier year's leavers: their cohort and, in whole per cents, how many had a sustained destination. */
export interface EarlierLeavers {
  leavers: AcademicYear;
  cohort: string;
  perCent: string;
}

/** The leaver years of a key stage 4 performance table. `main`: those of the columns without a suffix; null when no suffix tells. */
export interface LeaverYears {
  main: AcademicYear | null;
  earlier: EarlierLeavers[];
}

/** Up to the tables of 2018-19 a suffix was the year of the tables, two years after the leavers'; from the next tables on, the year they left. */
const LAST_TABLES_SUFFIX = 18;

/**
 * Which leavers a key stage 4 table is about. Its file names no year but in the suffixes of the earlier leavers' columns, and what
 * a suffix means has changed: `COHORT_18` and `COHORT_17` stand in a table of 2016/17 leavers and mean those of 2015/16 and
 * 2014/15; `COHORT_22` and `COHORT_21` stand in a table of 2022/23 leavers and mean those of 2021/22 and 2020/21. The highest
 * suffix tells which it is. Source: the two files' England rows beside the national series of Explore Education Statistics, and
 * DfE's field descriptions of the later file.
 */
export function leaverYears(header: Header): LeaverYears {
  const suffixes = header.names.flatMap((name) => /^\s*COHORT_(\d{2})\s*$/i.exec(name)?.[1] ?? []);
  const usable = suffixes.filter((suffix) => header.has(`OVERALL_DESTPER_${suffix}`)).sort((a, b) => Number(b) - Number(a));
  const highest = Number(usable[0]);
  const lag = highest <= LAST_TABLES_SUFFIX ? 2 : 0;
  const leaversOf = (suffix: number) => academicYear(2000 + suffix - 1 - lag);
  const earlier = usable.map((suffix) => ({
    leavers: leaversOf(Number(suffix)),
    cohort: `COHORT_${suffix}`,
    perCent: `OVERALL_DESTPER_${suffix}`,
  }));
  return { main: usable.length > 0 ? leaversOf(highest + 1) : null, earlier };
}

/**
 * Every whole number of people in the cohort that a whole per cent can stand for, rounded either way at a half. 'none' where there is no such
 * number: the two figures cannot be of the same people.
 */
export function countsWithin(perCent: number, cohort: number): CountRange | 'none' {
  const from = Math.max(0, Math.ceil(((2 * perCent - 1) * cohort) / 200));
  const to = Math.min(cohort, Math.floor(((2 * perCent + 1) * cohort) / 200));
  return cohort > 0 && from <= to ? { from, to } : 'none';
}
