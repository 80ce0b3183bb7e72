import { decoderFor, type Encoding, settleEncoding, textBytes } from './encoding.ts';
import { readBytes } from './read-bytes.ts';
import { RowSieve } from './row-sieve.ts';
import type { FileReading, SourceFile } from './source-file.ts';
import { UnreadableFile } from './unreadable-file.ts';

const COMMA = 44;
const QUOTE = 34;
const LF = 10;
const CR = 13;
const NO_BYTES = Buffer.alloc(0);

/** A row longer than this is a quote that was never closed, not a row. */
const LONGEST_ROW = 4 * 1024 * 1024;
const MOST_CELLS = 4096;

/**
 * One row of a CSV file, its cells still bytes: a file of a million rows is filtered on two of forty columns, and
 * text that is not asked for is never made. The same object is used for each row: keep texts, not the row.
 */
export class CsvRow {
  /** The line of the file on which the row begins, from 1. */
  line = 0;
  size = 0;
  block: Buffer = NO_BYTES;
  decode: (bytes: Buffer) => string = String;
  readonly starts = new Int32Array(MOST_CELLS);
  readonly ends = new Int32Array(MOST_CELLS);
  /** 1 where the cell holds doubled quotes that stand for one. */
  readonly doubled = new Uint8Array(MOST_CELLS);

  /** The cell's text without the white space around it; '' where the row is too short to have the cell. */
  text(column: number): string {
    if (column < 0 || column >= this.size) return '';
    const text = this.decode(this.block.subarray(this.starts[column], this.ends[column]));
    return (this.doubled[column] ? text.replaceAll('""', '"') : text).trim();
  }

  /** Whether the cell is exactly these bytes: far cheaper than comparing texts. */
  is(column: number, bytes: Buffer): boolean {
    if (column < 0 || column >= this.size) return bytes.length === 0;
    const start = this.starts[column] as number;
    const length = (this.ends[column] as number) - start;
    if (length !== bytes.length) return false;
    for (let i = 0; i < length; i++) if (this.block[start + i] !== bytes[i]) return false;
    return true;
  }

  texts(): string[] {
    return Array.from({ length: this.size }, (_, column) => this.text(column));
  }

  get blank(): boolean {
    return this.size === 0 || (this.size === 1 && this.starts[0] === this.ends[0]);
  }
}

/**
 * Reads a comma-separated file row by row in constant memory: RFC 4180 with LF, CRLF or CR; UTF-8 with or without a
 * byte-order mark, UTF-16, else windows-1252. Rows may differ in length; empty lines are passed over, and rows that do not pass the sieve.
 * @throws UnreadableFile with the line, when the file is not text, mixes encodings, or a quote is never closed.
 */
export async function scanCsv(file: SourceFile, onRow: (row: CsvRow) => void, sieve = new RowSieve()): Promise<FileReading> {
  const scan = new CsvScan(onRow, sieve);
  const reading = await readBytes(file, async (bytes) => {
    for await (const chunk of textBytes(bytes)) scan.take(chunk);
    scan.end();
  });
  return reading;
}

class CsvScan {
  readonly #row = new CsvRow();
  readonly #onRow: (row: CsvRow) => void;
  readonly #sieve: RowSieve;
  #encoding: Encoding = 'ascii';
  #carry: Buffer = NO_BYTES;
  #line = 1;
  /** Where in the block the next quotation mark and the next CR are, as far as was looked. */
  #nextQuote = -1;
  #nextCr = -1;

  constructor(onRow: (row: CsvRow) => void, sieve: RowSieve) {
    this.#onRow = onRow;
    this.#sieve = sieve;
  }

  take(chunk: Buffer): void {
    const block = this.#carry.length ? Buffer.concat([this.#carry, chunk]) : chunk;
    // Cut behind the last line end: no character, in any encoding read here, reaches across it.
    // A CR at the very end may be half of a CRLF, so it is left for the next chunk to tell.
    const cut = block.lastIndexOf(LF) + 1 || block.subarray(0, -1).lastIndexOf(CR) + 1;
    const used = cut ? this.#scan(block.subarray(0, cut), false) : 0;
    this.#carry = block.subarray(used);
    if (this.#carry.length > LONGEST_ROW) {
      throw new UnreadableFile('This row is longer than 4 MB. A quotation mark that opens here is probably never closed.', this.#line);
    }
  }

  end(): void {
    this.#scan(this.#carry, true);
  }

  /** Hands on each complete row; returns how many bytes they took. */
  #scan(block: Buffer, last: boolean): number {
    const row = this.#row;
    this.#encoding = settleEncoding(this.#encoding, block, this.#line);
    row.block = block;
    row.decode = decoderFor(this.#encoding);
    this.#sieve.startBlock(block);
    this.#nextQuote = this.#nextCr = -1;
    let start = 0;
    while (start < block.length) {
      const unwanted = this.#sieve.open ? 0 : this.#passOver(block, start);
      const next = unwanted || this.#readRow(block, start, last);
      if (next < 0) break;
      if (!unwanted && !row.blank && this.#sieve.passes(start, next)) this.#onRow(row);
      start = next;
    }
    return start;
  }

  /** Where the next row starts, if the row at `at` is a plain line that does not pass the sieve; else 0, and the row has to be read. */
  #passOver(block: Buffer, at: number): number {
    const end = block.indexOf(LF, at);
    if (end < 0) return 0;
    if (this.#nextQuote < at) this.#nextQuote = placeOf(QUOTE, block, at);
    if (this.#nextCr < at) this.#nextCr = placeOf(CR, block, at);
    if (this.#nextQuote < end || this.#nextCr < end - 1 || this.#sieve.passes(at, end)) return 0;
    this.#line++;
    return end + 1;
  }

  /** Marks out the cells of the row at `at`; returns where the next row starts, or -1 if this one is not whole yet. */
  #readRow(block: Buffer, at: number, last: boolean): number {
    const row = this.#row;
    const length = block.length;
    let lines = 0;
    let cell = 0;
    for (let i = at; ; i++) {
      let start = i;
      let end: number;
      let doubled = 0;
      if (block[i] === QUOTE) {
        start = ++i;
        for (; i < length; i++) {
          const byte = block[i];
          if (byte === LF || (byte === CR && block[i + 1] !== LF)) lines++;
          if (byte !== QUOTE) continue;
          if (block[i + 1] !== QUOTE) break;
          doubled = 1;
          i++;
        }
        if (i >= length) return this.#unclosed(last, lines);
        end = i++;
        if (i < length && block[i] !== COMMA && block[i] !== LF && block[i] !== CR) this.#afterQuote(lines);
      } else {
        let byte: number | undefined;
        while (i < length && (byte = block[i]) !== COMMA && byte !== LF && byte !== CR) i++;
        end = i;
      }
      if (i >= length && !last) return -1;
      if (cell === MOST_CELLS) throw new UnreadableFile(`This row has more than ${MOST_CELLS} cells.`, this.#line);
      row.starts[cell] = start;
      row.ends[cell] = end;
      row.doubled[cell] = doubled;
      cell++;
      if (i < length && block[i] === COMMA) continue;
      row.size = cell;
      row.line = this.#line;
      this.#line += lines + 1;
      return block[i] === CR && block[i + 1] === LF ? i + 2 : i + 1;
    }
  }

  #unclosed(last: boolean, lines: number): -1 {
    if (!last) return -1;
    throw new UnreadableFile(
      `A quotation mark that opens in this row is never closed; it swallowed ${lines + 1} lines to the end of the file. Close it, or double it if it is part of the text.`,
      this.#line,
    );
  }

  #afterQuote(lines: number): never {
    throw new UnreadableFile('Text follows a closing quotation mark. A quotation mark inside a quoted cell must be doubled.', this.#line + lines);
  }
}

function placeOf(byte: number, block: Buffer, from: number): number {
  const at = block.indexOf(byte, from);
  return at < 0 ? block.length : at;
}
