import { csvLine } from '../../shared/csv-line.ts';
import type { CityFile } from './city-file.ts';

/** The table from the first line on, then what it is about: UTF-8 with a mark, so that Excel reads it as such. */
export function* cityAsCsv({ columns, rows, about }: CityFile): Generator<string> {
  yield `\ufeff${csvLine(columns.map(({ title }) => title))}`;
  for (const row of rows) yield csvLine(row);
  yield csvLine([]);
  for (const line of about) yield csvLine(line);
}
