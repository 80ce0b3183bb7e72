import type { AcademicYear, Phase } from '../rating/evidence.ts';
import { quoted } from './absence.ts';
import type { AbsentArea } from './absent-area.ts';
import { type DestinationRow, DestinationRows } from './destination-row.ts';
import { openStatistics } from './explore-education-statistics.ts';
import { openPerformanceTables, performanceTablesPhase } from './performance-tables.ts';
import { type Problem, Problems } from './problem.ts';
import { RowSieve } from './row-sieve.ts';
import type { SourceFile } from './source-file.ts';
import { holdsInstitutions, statisticsFormat } from './statistics-columns.ts';
import { type Header, type RowTaker, readTable } from './table.ts';

export type DestinationFormat = 'performance-tables' | 'ees-wide' | 'ees-long';

/** Which rows are wanted: of one phase, and of institutions in these local authorities (three-digit codes, such as 831). England's row always is. */
export interface WantedDestinations {
  phase: Phase;
  las: ReadonlySet<string> | 'all';
}

export interface DestinationFile {
  /** Null when the header is of none of them, or could not be read. */
  format: DestinationFormat | null;
  phase: Phase | null;
  /** Lower-case hexadecimal; empty when the file has an error. */
  sha256: string;
  problems: Problem[];
  /** The leaver years that the rows are of, earliest first. Empty when the file names no year: then `leavers` of its rows is null. */
  leavers: AcademicYear[];
  /** Those of them whose counts are published, and not only a rounded per cent. */
  exact: AcademicYear[];
  /** In the order of the file. Empty when the file has an error. */
  rows: DestinationRow[];
  /** Null when the file could not be read, is of England alone, or all local authorities are wanted. */
  absent: AbsentArea[] | null;
}

interface Recognised {
  format: DestinationFormat;
  phase: Phase;
  /** The column of local authorities; null in a file of England alone, which has no columns for institutions and lacks none. */
  laColumn: string | null;
  take: RowTaker;
  /** The rows with their leaver years, once all were taken. */
  finish: (rows: DestinationRow[]) => DestinationRow[];
  isExact: (leavers: AcademicYear) => boolean;
}

/**
 * Reads a national destination file of either phase, whichever of its formats it has, by its header alone: DfE's performance
 * tables, or Explore Education Statistics wide or long. Streams: memory grows with the wanted rows only. Counts are of people. A
 * file of the other phase, a needed column that is missing, figures that contradict each other, an institution twice in a year are errors; all are
 * listed. Local authorities without institutions are listed apart.
 */
export async function readDestinations(file: SourceFile, want: WantedDestinations): Promise<DestinationFile> {
  const problems = new Problems(file.name);
  const kept = new DestinationRows(problems);
  const sieve = new RowSieve();
  const found: { recognised: Recognised | null; rows: DestinationRow[]; absent: AbsentArea[] | null } = { recognised: null, rows: [], absent: null };
  const open = (header: Header) => {
    found.recognised = recognise(header, want, problems, kept, sieve);
    return found.recognised?.take ?? null;
  };
  const end = () => {
    if (!found.recognised) return;
    found.rows = found.recognised.finish(kept.list());
    const { laColumn } = found.recognised;
    if (want.las === 'all' || !laColumn) return sayIfEmpty(found.rows, problems);
    found.absent = absentAreas(want.las, laColumn, kept, problems);
  };
  const reading = await readTable(file, problems, open, { sieve, end });
  const { recognised } = found;
  const rows = reading ? found.rows : [];
  const leavers = [...new Set(rows.map((row) => row.leavers))].filter((year) => year !== null).sort((a, b) => (a < b ? -1 : 1));
  return {
    format: recognised?.format ?? null,
    phase: recognised?.phase ?? null,
    sha256: reading?.sha256 ?? '',
    problems: problems.all(),
    leavers,
    exact: leavers.filter((year) => recognised?.isExact(year)),
    rows,
    absent: reading ? found.absent : null,
  };
}

function recognise(header: Header, want: WantedDestinations, problems: Problems, rows: DestinationRows, sieve: RowSieve): Recognised | null {
  const tablesPhase = performanceTablesPhase(header);
  const statistics = statisticsFormat(header);
  const phase = tablesPhase ?? statistics?.phase;
  if (!phase) {
    problems.error(unknownHeader(header), header.line);
    return null;
  }
  if (phase !== want.phase) {
    problems.error(otherPhase(phase), header.line);
    return null;
  }
  if (tablesPhase) {
    const opened = openPerformanceTables({ header, phase, las: want.las, problems, rows });
    if (!opened) return null;
    const { take, years } = opened;
    return { format: 'performance-tables', phase, laColumn: 'LEA', take, finish: (found) => found, isExact: (year) => year === years.main };
  }
  if (!statistics) return null;
  const opened = openStatistics({ header, format: statistics, las: want.las, problems, rows, sieve });
  if (!opened) return null;
  const format = `ees-${statistics.layout}` as const;
  return {
    format,
    phase,
    laColumn: holdsInstitutions(header) ? 'old_la_code' : null,
    take: opened.take,
    finish: opened.inLeaverYears,
    isExact: () => true,
  };
}

function unknownHeader(header: Header): string {
  if (header.has('col_name', 'col_type') || header.has('Variable', 'Label', 'Description'))
    return 'This file describes the columns of a destination file. Give the destination file itself.';
  return 'This is not the header of a destination file. Give DfE\'s "ks4-pupdest" or "ks5-studest" file, or a destination measures file of Explore Education Statistics, as downloaded.';
}

function otherPhase(phase: Phase): string {
  return phase === 'ks4'
    ? 'This file is about key stage 4 leavers, but is given for 16 to 18. Give it as ks4-destinations, and the 16 to 18 file here.'
    : 'This file is about 16 to 18 leavers, but is given for key stage 4. Give it as post16-destinations, and the key stage 4 file here.';
}

function sayIfEmpty(rows: DestinationRow[], problems: Problems): void {
  const message = 'The file holds no row that can be used: none of an institution, and none of England. Check that it was saved completely.';
  if (rows.length === 0 && !problems.failed) problems.error(message);
}

/** An authority that has only a row of its own is in the file, and there is nothing of it to rate. */
function absentAreas(las: ReadonlySet<string>, column: string, { authorities, ownRows }: DestinationRows, problems: Problems): AbsentArea[] {
  const without = [...las].filter((la) => !authorities.has(la));
  for (const la of without.filter((each) => ownRows.has(each)))
    problems.warning(`The file has a row for local authority ${la} as a whole, but none of an institution there.`, null, column);
  return without
    .filter((la) => !ownRows.has(la))
    .map((la) => {
      const message = `The file has no institution of local authority ${quoted(la)}. Check the code (three digits, such as 831) and which area the file covers.`;
      return { la, problem: { severity: 'error', file: problems.file, line: null, column, message } };
    });
}
