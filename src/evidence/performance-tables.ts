import type { Absence, Count, CountRange, Phase } from '../rating/evidence.ts';
import { quoted } from './absence.ts';
import type { CsvRow } from './csv.ts';
import { type DestinationRow, type DestinationRows, englandRow } from './destination-row.ts';
import { countsWithin, type EarlierLeavers, type LeaverYears, leaverYears } from './earlier-leavers.ts';
import { kindInPerformanceTables } from './institution-kind.ts';
import { readLaestab, readUrn } from './institution-numbers.ts';
import { countIn, type OutcomeColumns, outcomeReader, percentageIn } from './outcome.ts';
import type { Problems } from './problem.ts';
import { cellsByName } from './row-shape.ts';
import type { Header, RowTaker } from './table.ts';
import { isWholeRow } from './whole-row.ts';

const OUTCOMES: Record<Phase, OutcomeColumns> = {
  ks4: {
    cohort: 'COHORT',
    sustained: 'OVERALL_DEST',
    parts: ['EDUCATION', 'APPREN', 'EMPLOYMENT'],
    rest: ['NOT_SUSTAINED', 'UNKNOWN'],
    perCent: 'OVERALL_DESTPER',
  },
  post16: {
    cohort: 'TOT_COHORT',
    sustained: 'TOT_OVERALL',
    parts: ['TOT_EDUCATION', 'TOT_APPREN', 'TOT_EMPLOYMENT'],
    rest: ['TOT_NOT_SUSTAINED', 'TOT_NOT_CAPTURED'],
    perCent: 'TOT_OVERALLPER',
  },
};

const IDENTIFIERS = ['RECTYPE', 'LEA', 'ESTAB', 'URN', 'SCHNAME', 'NFTYPE'];

type RecordType = 'institution' | 'consortium' | 'authority' | 'national';

/** The published files hold `LA` and `NAT` where DfE's field descriptions say 4, 5 and 7. */
const RECORD_TYPES = new Map<string, RecordType>([
  ['1', 'institution'],
  ['2', 'institution'],
  ['3', 'consortium'],
  ['4', 'authority'],
  ['LA', 'authority'],
  ['5', 'national'],
  ['7', 'national'],
  ['NAT', 'national'],
]);

/** Which phase a header is of, when it is one of the destination tables; null when it is none. */
export function performanceTablesPhase(header: Header): Phase | null {
  if (!header.has('RECTYPE')) return null;
  const phases: Phase[] = ['ks4', 'post16'];
  return phases.find((phase) => header.has(OUTCOMES[phase].cohort) || header.has(OUTCOMES[phase].sustained)) ?? null;
}

/** What of a table is read, and where it goes. */
interface TablesReading {
  header: Header;
  phase: Phase;
  las: ReadonlySet<string> | 'all';
  problems: Problems;
  rows: DestinationRows;
}

/**
 * Takes the rows of DfE's school and college performance tables: `england_ks4-pupdest` (82 columns) and `england_ks5-studest`
 * (236), also those of one local authority. Counts of people; earlier key stage 4 leavers as the range that a whole per cent
 * leaves open. The 16 to 18 table names no year: nor do its rows. A suppressed count stays suppressed also where the other figures
 * of its row would give it away.
 */
export function openPerformanceTables(reading: TablesReading): { take: RowTaker; years: LeaverYears } | null {
  const { header, phase, problems, rows } = reading;
  const { cohort, sustained } = OUTCOMES[phase];
  if (!header.needs([...IDENTIFIERS, cohort, sustained], problems)) return null;
  const years = phase === 'ks4' ? leaverYears(header) : { main: null, earlier: [] };
  if (phase === 'ks4') sayWhichYear(years, header, problems);
  const outcomeIn = outcomeReader(header, OUTCOMES[phase], problems);
  const identify = identifier(reading);
  const take = (row: CsvRow) => {
    const found = isWholeRow(row, header, problems) ? identify(row) : null;
    if (!found) return;
    const { rank, ...who } = found;
    const outcome = outcomeIn(row);
    if (outcome) rows.add({ ...who, ...outcome, leavers: years.main }, rank);
    for (const earlier of years.earlier) {
      const figures = earlierOutcome(row, header, earlier, problems);
      if (figures) rows.add({ ...who, ...figures, leavers: earlier.leavers }, rank);
    }
  };
  return { take, years };
}

function sayWhichYear({ main, earlier }: LeaverYears, header: Header, problems: Problems): void {
  const [latest] = earlier;
  if (main && latest)
    problems.notice(
      `The file names no year. By its column ${latest.cohort}, its main columns are taken to be the leavers of ${main}.`,
      header.line,
      latest.cohort,
    );
  else
    problems.warning(
      'The file names no year, and has no columns of earlier leavers (such as COHORT_22) to tell it by. Use the file as downloaded.',
      header.line,
    );
}

type Identified = Omit<DestinationRow, 'leavers' | 'cohort' | 'sustained'> & { rank: number };

/** Who a row is about; null for a row that is not wanted, or that does not say, which is then among the problems. */
function identifier({ header, las, problems, rows }: TablesReading): (row: CsvRow) => Identified | null {
  const text = cellsByName(header);
  return (row) => {
    const recordType = recordTypeOf(text(row, 'RECTYPE'), row.line, problems);
    // Record type 7 is England's state-funded institutions, as NAT is; 5 has the independent ones too, and stands in where there is no other.
    if (recordType === 'national') return { ...englandRow(row.line), rank: text(row, 'RECTYPE') === '5' ? 0 : 1 };
    const la = recordType && authorityIn(text(row, 'LEA'), row.line, problems);
    if (!la) return null;
    if (recordType === 'authority') rows.ownRows.add(la);
    if (recordType === 'authority' || (las !== 'all' && !las.has(la))) return null;
    if (recordType === 'consortium') return leftOut(text(row, 'SCHNAME'), row.line, problems);
    rows.authorities.add(la);
    const numbers = numbersIn(text(row, 'URN'), la, text(row, 'ESTAB'), row.line, problems);
    const nftype = text(row, 'NFTYPE');
    const kind = kindInPerformanceTables(text(row, 'RECTYPE'), nftype);
    if (kind === 'unknown')
      problems.warning(`${quoted(nftype)} is no known type of school. Give the school register too: it says what kind this is.`, row.line, 'NFTYPE');
    return numbers && { place: 'institution', la, ...numbers, name: text(row, 'SCHNAME'), schoolType: nftype || null, kind, line: row.line, rank: 0 };
  };
}

function recordTypeOf(code: string, line: number, problems: Problems): RecordType | null {
  const recordType = RECORD_TYPES.get(code.toUpperCase()) ?? null;
  if (!recordType)
    problems.error(`${quoted(code)} is no record type. It must be 1, 2, 3, LA or NAT: see whether the row's cells are one off.`, line, 'RECTYPE');
  return recordType;
}

function authorityIn(la: string, line: number, problems: Problems): string | null {
  if (/^\d{3}$/.test(la)) return la;
  problems.error(`${quoted(la)} is no code of a local authority (three digits). Correct it from the published file.`, line, 'LEA');
  return null;
}

/** Its students are counted in the rows of the member schools, and the local authority's row is the sum without it: it would count them twice. */
function leftOut(name: string, line: number, problems: Problems): null {
  problems.notice(
    `${quoted(name)} is a sixth form consortium. It is left out: its students are counted in the rows of its member schools.`,
    line,
    'RECTYPE',
  );
  return null;
}

function numbersIn(urnText: string, la: string, estab: string, line: number, problems: Problems): { urn: string; laestab: string } | null {
  const urn = readUrn(urnText);
  const laestab = readLaestab(la + estab.padStart(4, '0'));
  if (!urn) problems.error(`${quoted(urnText)} is no URN (six digits). Correct it from the published file.`, line, 'URN');
  if (!laestab) problems.error(`${quoted(estab)} is no establishment number (four digits). Correct it from the published file.`, line, 'ESTAB');
  return urn && laestab ? { urn, laestab } : null;
}

function earlierOutcome(row: CsvRow, header: Header, { leavers, cohort: cohortName, perCent: perCentName }: EarlierLeavers, problems: Problems) {
  const cohort = countIn(row, header.column(cohortName), cohortName, problems);
  const perCent = percentageIn(row, header.column(perCentName), perCentName, problems);
  if (cohort === null || perCent === null) return null;
  const sustained = sustainedOf(cohort, perCent);
  if (sustained !== 'none') return { cohort, sustained };
  const message = `No number of ${cohort} leavers is ${perCent}%. The figure for ${leavers} is left out; check both cells against the published file.`;
  problems.warning(message, row.line, perCentName);
  return { cohort, sustained: 'not-available' } as const;
}

function sustainedOf(cohort: Count, perCent: number | Absence): CountRange | Absence | 'none' {
  if (typeof perCent === 'string') return perCent;
  return typeof cohort === 'string' ? cohort : countsWithin(perCent, cohort);
}
