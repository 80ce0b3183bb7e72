import { UnreadableFile } from '../unreadable-file.ts';
import { columnLetters, LAST_ROW, readPlace } from './cell-place.ts';
import { plainText, textOfDate, textOfNumber } from './cell-text.ts';
import type { NumberFormat } from './number-format.ts';
import type { Attributes, XmlHandlers } from './read-xml.ts';
import type { DateSystem } from './serial-day.ts';
import type { SheetRemarks } from './sheet-remarks.ts';
import { LONGEST_TEXT, type StringPool, TOO_MUCH_TEXT } from './string-pool.ts';

/** What cells refer to outside of their sheet. */
export interface CellContext {
  strings: StringPool | null;
  formats: readonly NumberFormat[];
  system: DateSystem;
}

/** Columns with something in them; DfE's widest table has 236. */
const MOST_COLUMNS = 4096;
/** The whole school register has seven million cells. */
const MOST_CELLS = 20_000_000;
const NOT_THERE = '#N/A';

interface Cell {
  column: number;
  type: string;
  style: number;
  formula: boolean;
  /** Null until a value begins. */
  value: string | null;
}

/** Turns the XML of a sheet into rows of texts, each cell as it would stand in a CSV file. Rows without cells are left out. */
export class SheetReader implements XmlHandlers {
  readonly #context: CellContext;
  readonly #remarks: SheetRemarks;
  readonly #onRow: (row: number, cells: string[]) => void;
  #inRows: boolean = false;
  #inValue: boolean = false;
  #inPhonetics: boolean = false;
  #row: number = 0;
  #cells: string[] = [];
  #column = -1;
  #cell: Cell | null = null;
  #count = 0;

  constructor(context: CellContext, remarks: SheetRemarks, onRow: (row: number, cells: string[]) => void) {
    this.#context = context;
    this.#remarks = remarks;
    this.#onRow = onRow;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'sheetData') this.#inRows = true;
    else if (name === 'mergeCell') this.#remarks.merged(attributes.ref ?? '');
    if (!this.#inRows) return;
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'f' && this.#cell) this.#cell.formula = true;
    else if (name === 'rPh') this.#inPhonetics = true;
    else if ((name === 'v' || name === 't') && this.#cell && !this.#inPhonetics) {
      this.#inValue = true;
      this.#cell.value ??= '';
    }
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#inValue = false;
    else if (name === 'rPh') this.#inPhonetics = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row' && this.#inRows) this.#closeRow();
    else if (name === 'sheetData') this.#inRows = false;
  }

  text(piece: string): void {
    if (!this.#inValue || !this.#cell) return;
    this.#cell.value += piece;
    if ((this.#cell.value?.length ?? 0) > LONGEST_TEXT) throw new UnreadableFile(TOO_MUCH_TEXT, this.#row);
  }

  #openRow({ r, hidden }: Attributes): void {
    const row = r === undefined ? this.#row + 1 : Number(r);
    if (!Number.isInteger(row) || row <= this.#row || row > LAST_ROW) throw this.#damaged('the rows are not numbered in their order');
    this.#row = row;
    this.#column = -1;
    this.#cells = [];
    if (hidden === '1' || hidden === 'true') this.#remarks.hiddenRow();
  }

  #openCell({ r, t = 'n', s }: Attributes): void {
    if (++this.#count > MOST_CELLS)
      throw new UnreadableFile('This sheet has more than 20 million cells. Keep only the rows and columns that are needed.', this.#row);
    const place = r === undefined ? { column: this.#column + 1, row: this.#row } : readPlace(r);
    if (!place || place.row !== this.#row || place.column <= this.#column) throw this.#damaged('a cell of this row is out of its place');
    this.#column = place.column;
    this.#cell = { column: place.column, type: t, style: Number(s ?? 0), formula: false, value: null };
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    const text = cell && this.#textOf(cell);
    if (!cell || !text) return;
    if (cell.column >= MOST_COLUMNS)
      throw new UnreadableFile(
        `There is something in column ${columnLetters(cell.column)} of this row. Keep only the columns that are needed.`,
        this.#row,
      );
    while (this.#cells.length < cell.column) this.#cells.push('');
    this.#cells.push(text);
  }

  #closeRow(): void {
    if (this.#cells.length > 0) this.#onRow(this.#row, this.#cells);
    this.#cells = [];
  }

  #textOf({ column, type, style, formula, value }: Cell): string {
    if (value === null) {
      if (!formula) return '';
      this.#remarks.notCalculated(this.#row, column);
      return NOT_THERE;
    }
    switch (type) {
      case 's':
        return plainText(this.#shared(value, column));
      case 'b':
        return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
      case 'e':
        this.#remarks.error(this.#row, column);
        return plainText(value);
      case 'd':
        return plainText(textOfDate(value));
      case 'n':
        return plainText(textOfNumber(value, this.#context.formats[style] ?? 'plain', this.#context.system));
      default:
        return plainText(value);
    }
  }

  #shared(number: string, column: number): string {
    const text = /^\s*\d{1,9}\s*$/.test(number) ? this.#context.strings?.text(Number(number)) : null;
    if (text === null || text === undefined) throw this.#damaged(`the text of cell ${columnLetters(column)}${this.#row} is missing`);
    return text;
  }

  #damaged(how: string): UnreadableFile {
    return new UnreadableFile(
      `The sheet is damaged: ${how}. Open it in a spreadsheet program, save it again as a workbook (.xlsx) and upload that.`,
      this.#row || null,
    );
  }
}
