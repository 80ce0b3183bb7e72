import type { ActivityEvidence, Count } from '../rating/evidence.ts';
import { readCount } from './absence.ts';
import type { ActivityReading, ActivityRow } from './activity-reading.ts';
import type { CsvRow } from './csv.ts';
import { firstLines, institutionColumns } from './institution-numbers.ts';
import type { Problems } from './problem.ts';
import { cellsByName, fitsHeader, noticeOtherColumnCount } from './row-shape.ts';
import type { Header } from './table.ts';

type Counts = Omit<ActivityEvidence, 'source'>;

/** Reads the template with one row an institution; null when its header is in error. */
export function openCounts(header: Header, columns: string[], problems: Problems): ActivityReading | null {
  const columnsAreThere = header.needs(header.has('name') ? ['name', ...columns] : columns, problems);
  const numbersOf = institutionColumns(header, problems);
  if (!columnsAreThere || !numbersOf) return null;
  noticeOtherColumnCount(header, ['urn', 'laestab', 'name', ...columns], problems);
  const rows: ActivityRow[] = [];
  const cell = cellsByName(header);
  const earlier = firstLines();
  const take = (row: CsvRow): void => {
    if (!fitsHeader(row, header, problems)) return;
    const numbers = numbersOf(row);
    const counts = readCounts(row.line, (column) => cell(row, column), problems);
    if (counts) checkSum(counts, row.line, problems);
    if (!numbers) return;
    const first = earlier(numbers, '', row.line);
    if (first !== null) {
      const message = `Lines ${first} and ${row.line} are about the same institution. Keep one of them, or add the two together.`;
      problems.error(message, row.line, numbers.urn ? 'urn' : 'laestab');
    }
    const source = { file: problems.file, sha256: '', line: row.line };
    if (counts) rows.push({ ...numbers, name: cell(row, 'name') || null, evidence: { ...counts, source } });
  };
  return { take, finish: () => rows };
}

function readCounts(line: number, text: (column: string) => string, problems: Problems): Counts | null {
  const read = (column: string): Count | null => {
    const count = readCount(text(column));
    if (count !== null) return count;
    problems.error(
      'This is neither a whole number nor a known code. Write the number of leavers in digits (0 for nobody), or SUPP where it is hidden.',
      line,
      column,
    );
    return null;
  };
  const [leavers, eet, neet, notKnown, custody] = [read('leavers'), read('eet'), read('neet'), read('not_known'), read('custody')];
  if (leavers === null || eet === null || neet === null || notKnown === null || custody === null) return null;
  return { leavers, eet, neet, notKnown, custody };
}

function checkSum({ leavers, eet, neet, notKnown, custody }: Counts, line: number, problems: Problems): void {
  if (typeof leavers !== 'number') return;
  const parts = Object.entries({ eet, neet, not_known: notKnown, custody });
  const shown = parts.filter((part): part is [string, number] => typeof part[1] === 'number');
  const tooMany = shown.filter(([, count]) => count > leavers);
  for (const [column, count] of tooMany)
    problems.error(`${column} (${count}) is more than leavers (${leavers}). Correct one of the two.`, line, column);
  if (tooMany.length > 0) return;
  const sum = shown.reduce((total, [, count]) => total + count, 0);
  const names = shown.map(([column]) => column).join(' + ');
  if (shown.length === parts.length && sum !== leavers) {
    problems.error(`${names} is ${sum}, but leavers is ${leavers}. The four must add up to the leavers.`, line, 'leavers');
  } else if (sum > leavers) {
    problems.error(`${names} is ${sum}, more than leavers (${leavers}) even without the figures that are hidden.`, line, 'leavers');
  }
}
