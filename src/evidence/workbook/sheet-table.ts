import type { Member } from '../archive/open-archive.ts';
import type { SourceFile } from '../source-file.ts';
import { type CellContext, SheetReader } from './read-sheet.ts';
import { readXml } from './read-xml.ts';
import { SheetRemarks } from './sheet-remarks.ts';

/** A sheet as the readers of CSV files take it. */
export interface SheetTable extends SourceFile {
  /** What was seen the last time that it was read to its end. */
  remarks: SheetRemarks;
}

/** Enough of a table to hand on. */
const PIECE = 2 ** 16;

/**
 * A sheet as a CSV file whose lines have the numbers of the sheet's rows: empty rows are empty lines. Made anew, piece by piece, each
 * time it is read; nothing is kept.
 */
export function sheetTable(member: Member, context: CellContext, name: string): SheetTable {
  const table: SheetTable = {
    name,
    remarks: new SheetRemarks(name),
    async *bytes() {
      table.remarks = new SheetRemarks(name);
      const lines = new Lines();
      const reader = new SheetReader(context, table.remarks, (row, cells) => lines.add(row, cells));
      for await (const _ of readXml(member.bytes(), reader)) if (lines.size > PIECE) yield lines.take();
      lines.end();
      yield lines.take();
    },
  };
  return table;
}

class Lines {
  #text = '';
  /** How many lines there are so far. */
  #line = 0;
  /** Cells of the widest row so far. */
  #width = 0;

  get size(): number {
    return this.#text.length;
  }

  /** A sheet does not hold the empty cells at the end of a row; in a CSV file their lack would look as if the row was cut off. */
  add(row: number, cells: readonly string[]): void {
    this.#width = Math.max(this.#width, cells.length);
    this.#text += '\n'.repeat(row - 1 - this.#line);
    // Each between quotation marks: whatever the first cell begins with, the file is not taken for another sort.
    this.#text += `${cells.map((cell) => (cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`)).join(',')}${','.repeat(this.#width - cells.length)}\n`;
    this.#line = row;
  }

  /** A sheet without rows is an empty table, not an empty file. */
  end(): void {
    if (this.#line === 0) this.#text += '\n';
  }

  take(): Buffer {
    const bytes = Buffer.from(this.#text);
    this.#text = '';
    return bytes;
  }
}
