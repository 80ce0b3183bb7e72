import { countsWithin } from '../../../evidence/earlier-leavers.ts';
import type { AcademicYear, Count, DestinationEvidence } from '../../../rating/evidence.ts';
import { type CaseNumbers, laOf } from './case-numbers.ts';
import { countCell, csvFile } from './own-files.ts';

/** Leavers of whom only a whole per cent is known. `numbers` null: England. */
export interface RangeRow {
  numbers: CaseNumbers | null;
  name: string;
  cohort: Count;
  perCent: number;
}

/** The whole per cent that leaves open just this range of counts; null where there is none, or the fact has no range. */
export function wholePerCent({ cohort, sustained }: Pick<DestinationEvidence, 'cohort' | 'sustained'>): number | null {
  if (typeof cohort !== 'number' || typeof sustained !== 'object') return null;
  const near = Math.round((50 * (sustained.from + sustained.to)) / cohort);
  const fits = [near, near - 1, near + 1].find((perCent) => {
    const range = perCent >= 0 && perCent <= 100 ? countsWithin(perCent, cohort) : 'none';
    return range !== 'none' && range.from === sustained.from && range.to === sustained.to;
  });
  return fits ?? null;
}

const LAST_OF_OLD_SUFFIXES = 18;

/** The two figures by which a table names earlier leavers: the year they left, up to the tables of 2018 two years later. */
export function suffixFor(leavers: AcademicYear): string | null {
  const left = Number(leavers.slice(0, 4)) - 1999;
  const suffix = left > LAST_OF_OLD_SUFFIXES ? left : left + 2;
  return left <= LAST_OF_OLD_SUFFIXES && suffix > LAST_OF_OLD_SUFFIXES ? null : String(suffix).padStart(2, '0');
}

/** The performance tables' form, whose columns of earlier leavers hold a cohort and a whole per cent. Its main columns say that there is nothing. */
export function rangeFile(rows: readonly RangeRow[], leavers: AcademicYear, la: readonly string[]): Iterable<string> {
  const suffix = suffixFor(leavers);
  const columns = ['RECTYPE', 'LEA', 'ESTAB', 'URN', 'SCHNAME', 'NFTYPE', 'COHORT', 'OVERALL_DEST', `COHORT_${suffix}`, `OVERALL_DESTPER_${suffix}`];
  return csvFile(
    columns,
    rows.map(({ numbers, name, cohort, perCent }) => {
      const place = numbers ? ['1', laOf(numbers, la), numbers.laestab?.slice(3) ?? '', numbers.urn, name, 'CY'] : ['NAT', '', '', '', '', ''];
      return [...place, 'NA', 'NA', countCell(cohort), `${perCent}%`];
    }),
  );
}
