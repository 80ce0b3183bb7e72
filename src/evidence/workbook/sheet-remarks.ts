import { Problems } from '../problem.ts';
import { columnLetters, readPlace } from './cell-place.ts';

interface Place {
  row: number;
  column: number;
}

/** What was seen in a sheet that its cells' texts do not show, and that somebody should know. */
export class SheetRemarks {
  readonly #file: string;
  #hiddenRows = 0;
  readonly #errors: Place[] = [];
  readonly #notCalculated: Place[] = [];
  readonly #merged: { row: number; ref: string }[] = [];
  #count = { errors: 0, notCalculated: 0, merged: 0 };

  constructor(file: string) {
    this.#file = file;
  }

  hiddenRow(): void {
    this.#hiddenRows++;
  }

  error(row: number, column: number): void {
    if (this.#count.errors++ === 0) this.#errors.push({ row, column });
  }

  notCalculated(row: number, column: number): void {
    if (this.#count.notCalculated++ === 0) this.#notCalculated.push({ row, column });
  }

  /** `A5:A9`. What is merged side by side in one row is a title. */
  merged(ref: string): void {
    const [from, to] = ref.split(':').map(readPlace);
    if (!from || !to || to.row === from.row) return;
    if (this.#count.merged++ === 0) this.#merged.push({ row: to.row, ref: `${columnLetters(from.column)}${from.row}` });
  }

  /** As problems, of a sheet whose header is in this row: what stands above it does not matter. */
  problems(headerRow: number): Problems['list'] {
    const problems = new Problems(this.#file);
    const [error, formula, merged] = [this.#errors[0], this.#notCalculated[0], this.#merged[0]];
    const { errors, notCalculated } = this.#count;
    if (formula)
      problems.warning(
        `${cells(notCalculated)} a formula whose result is not in the file; it is read as #N/A. Open the workbook in a spreadsheet program, save it, and upload it again.`,
        formula.row,
        columnLetters(formula.column),
      );
    if (error)
      problems.warning(
        `${cells(errors)} an error such as #N/A or #REF! instead of a value. Correct it if it is in a column that matters.`,
        error.row,
        columnLetters(error.column),
      );
    if (merged && merged.row > headerRow)
      problems.warning(
        `Cells of several rows are merged, the first of them at ${merged.ref}: only the top row of each has the value. Take the merging apart and fill every row.`,
      );
    if (this.#hiddenRows > 0)
      problems.notice(
        `${this.#hiddenRows === 1 ? '1 row is' : `${this.#hiddenRows} rows are`} hidden in the sheet, and ${this.#hiddenRows === 1 ? 'was' : 'were'} read like all others.`,
      );
    return problems.list;
  }
}

function cells(count: number): string {
  return count === 1 ? 'One cell, here, holds' : `${count} cells, the first of them here, hold`;
}
