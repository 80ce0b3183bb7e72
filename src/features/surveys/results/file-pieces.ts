import { csvLine } from '../../../shared/csv-line.ts';
import { workbook } from '../../../shared/xlsx/workbook.ts';
import type { ResultsFile } from './results-file.ts';

/** The table from the first line on, then what it is about: UTF-8 with a mark, so that Excel reads it as such. */
export function* resultsAsCsv({ columns, rows, about }: ResultsFile): Generator<string> {
  yield `\ufeff${csvLine(columns.map(({ title }) => title))}`;
  for (const row of rows) yield csvLine(row);
  yield csvLine([]);
  for (const line of about) yield csvLine(line);
}

/** A workbook with the table, and a sheet that says what it is about. */
export function resultsAsXlsx({ columns, rows, about }: ResultsFile): AsyncGenerator<Buffer> {
  const says = [
    { title: 'What', width: 30 },
    { title: 'Says', width: 100 },
  ];
  return workbook([
    { name: 'Results', columns, rows },
    { name: 'About', columns: says, rows: about },
  ]);
}
