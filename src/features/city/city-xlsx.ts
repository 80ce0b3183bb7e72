import { workbook } from '../../shared/xlsx/workbook.ts';
import type { CityFile } from './city-file.ts';

/** A workbook with the table, and a sheet that says what it is about. */
export function cityAsXlsx({ columns, rows, about }: CityFile): AsyncGenerator<Buffer> {
  return workbook([
    { name: 'Ratings', columns, rows },
    {
      name: 'About',
      columns: [
        { title: 'What', width: 24 },
        { title: 'Says', width: 100 },
      ],
      rows: about,
    },
  ]);
}
