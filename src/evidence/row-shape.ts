import { quoted } from './absence.ts';
import type { CsvRow } from './csv.ts';
import type { Problems } from './problem.ts';
import type { Header } from './table.ts';

const NO_BYTES = Buffer.alloc(0);

/** Whether all cells from this column on are empty. No cell becomes text: it may be used on rows about young people. */
export function emptyFrom(row: CsvRow, column: number): boolean {
  for (let cell = column; cell < row.size; cell++) if (!row.is(cell, NO_BYTES)) return false;
  return true;
}

/**
 * Whether the row's cells can stand under the header's columns. A row of nothing but commas, as spreadsheets leave below a
 * table, is passed over; one with something beyond the last column is an error, for its cells may all be one off.
 */
export function fitsHeader(row: CsvRow, header: Header, problems: Problems): boolean {
  if (emptyFrom(row, 0)) return false;
  if (emptyFrom(row, header.names.length)) return true;
  problems.error('This row has more cells than the header. A text with a comma in it must stand between quotation marks.', row.line);
  return false;
}

const MOST_NAMES = 10;

/** Says which columns are not looked at. Only for files in which a column's name cannot be about a person. */
export function noticeOtherColumns(header: Header, known: readonly string[], problems: Problems): void {
  const others = header.besides(known);
  if (others.length === 0) return;
  const names = others.slice(0, MOST_NAMES).map(quoted);
  const more = others.length > MOST_NAMES ? ` and ${others.length - MOST_NAMES} more` : '';
  problems.notice(`Columns that are not part of the template were not read: ${names.join(', ')}${more}. Nothing needs doing.`, header.line);
}

/** Says only how many columns are not looked at: their names may be a person's, as when the file has no header. */
export function noticeOtherColumnCount(header: Header, known: readonly string[], problems: Problems): void {
  const others = header.besides(known).length;
  if (others === 0) return;
  problems.notice(`${others} other ${others === 1 ? 'column was' : 'columns were'} not read. Nothing needs doing.`, header.line);
}

/** Reads a row's cells by the names of their columns, each name looked up once; '' where the header has none of that name. */
export function cellsByName(header: Header): (row: CsvRow, column: string) => string {
  const columns = new Map<string, number>();
  return (row, name) => {
    const column = columns.get(name) ?? header.column(name);
    columns.set(name, column);
    return row.text(column);
  };
}
