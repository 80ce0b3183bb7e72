import type { CsvRow } from './csv.ts';
import type { Problems } from './problem.ts';
import { emptyFrom } from './row-shape.ts';
import type { Header } from './table.ts';

/**
 * Whether a row has a cell for each column; if not, its figures may stand under the wrong names, and an error is among the problems. Empty cells
 * beyond the header are let pass, and rows of nothing but commas passed over: spreadsheets leave both.
 */
export function isWholeRow(row: CsvRow, header: Header, problems: Problems): boolean {
  const columns = header.names.length;
  if (emptyFrom(row, 0)) return false;
  if (row.size >= columns && emptyFrom(row, columns)) return true;
  const remedy = row.size > columns ? 'Put a name that holds a comma in quotation marks.' : 'Download the file again, or save it again, whole.';
  problems.error(`This row has ${row.size} cells, the header has ${columns}. ${remedy}`, row.line);
  return false;
}
