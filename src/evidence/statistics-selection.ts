import type { Phase } from '../rating/evidence.ts';
import { quoted } from './absence.ts';
import type { CsvRow } from './csv.ts';
import type { Problems } from './problem.ts';
import type { RowSieve } from './row-sieve.ts';
import type { StatisticsColumns, StatisticsFormat } from './statistics-columns.ts';
import type { Header } from './table.ts';
import type { LabelSigns } from './year-label.ts';

/** The group that the national figure is of: the institutions that the England row of the performance tables counts. */
const NATIONAL_GROUPS: Record<Phase, ReadonlySet<string>> = {
  ks4: new Set(['state-funded mainstream and special', 'state-funded mainstream and special schools']),
  post16: new Set(['state-funded mainstream schools and colleges']),
};

const OVERALL_GROUP = 'overall destination';
const OVERALL = 'sustained education, employment and apprenticeships';
/** Stands in every row of the long format that can be wanted, as the files write it. */
const OVERALL_IN_FILE = 'ustained education, employment';
/** To look for more texts than these costs more than to cut every row into cells. */
const MOST_SIEVED = 12;
const MOST_GROUPS_NAMED = 12;

/** What was seen of a file on the way to its last row. */
export interface Signs extends LabelSigns {
  /** Groups of England seen where the wanted one was not. */
  otherGroups: Set<string>;
  urnSeen: boolean;
}

/** Has the rows passed over that cannot be wanted, where that takes few enough texts. */
export function setSieve(sieve: RowSieve, format: StatisticsFormat, las: ReadonlySet<string> | 'all'): void {
  // "ational" finds the rows of England whether their level is written National or national.
  if (las !== 'all' && las.size <= MOST_SIEVED) sieve.keepRowsWith([...las, 'ational']);
  else if (format.layout === 'long') sieve.keepRowsWith([OVERALL_IN_FILE]);
}

export function signsOfHeader(header: Header, { layout }: StatisticsFormat): Signs {
  return {
    long: layout === 'long',
    characteristics: header.has('characteristic'),
    oldColumnName: header.has('notsust_beneet'),
    laestabOnly: false,
    ampersand: false,
    students: false,
    totalGroup: false,
    urnSeen: false,
    otherGroups: new Set(),
  };
}

/** Whether the row counts all leavers, sustained in any destination: no subgroup, no level, no per cent. */
export function isOfAllLeavers(row: CsvRow, columns: StatisticsColumns, signs: Signs, problems: Problems): boolean {
  if (!columns.totals.every((column) => row.text(column).toLowerCase() === 'total')) return false;
  if (signs.long) return plain(row.text(columns.destination)) === OVERALL && plain(row.text(columns.destinationGroup)) === OVERALL_GROUP;
  const unit = plain(row.text(columns.dataType));
  if (unit === 'number of students') signs.students = true;
  if (unit === 'number of students' || unit === 'number of pupils') return true;
  if (unit !== 'percentage') {
    const text = quoted(row.text(columns.dataType));
    problems.error(
      `${text} does not say whether the row holds counts or per cents. Write "Number of pupils" or "Percentage".`,
      row.line,
      'data_type',
    );
  }
  return false;
}

/** Whether a row of England is of all state-funded institutions of the phase, and not of one group or type of them. */
export function isNationalGroup(row: CsvRow, columns: StatisticsColumns, phase: Phase, signs: Signs): boolean {
  const text = row.text(columns.group);
  const group = plain(text);
  const type = columns.type < 0 ? 'total' : plain(row.text(columns.type));
  if (type !== 'total' || !NATIONAL_GROUPS[phase].has(group.replace(/^total /, ''))) {
    if (signs.otherGroups.size < MOST_GROUPS_NAMED) signs.otherGroups.add(quoted(text));
    return false;
  }
  if (text.includes('&') && phase === 'ks4') signs.ampersand = true;
  if (group.startsWith('total ')) signs.totalGroup = true;
  return true;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('&', 'and').replace(/\s+/g, ' ');
}
