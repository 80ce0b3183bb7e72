import { UnreadableFile } from '../unreadable-file.ts';

const BLOCK = 2 ** 22;
/** Characters of one text. A cell takes 32,767, a shared text may be written in many pieces. */
export const LONGEST_TEXT = 2 ** 20;
/** The whole school register has under a million different texts, of 30 MB together. */
const MOST_TEXTS = 2_000_000;
const MOST_BLOCKS = 24;

export const TOO_MUCH_TEXT =
  'The workbook holds more text than is read at one time. Keep only the rows and columns that are needed, or save the sheet as CSV.';

/**
 * Texts by their number, kept as bytes outside the heap: a workbook may have millions of them, most of them in columns that
 * nobody asks for.
 */
export class StringPool {
  readonly #blocks: Buffer[] = [];
  /** Of each text, where it begins, counted through all blocks, and how many bytes it has. */
  #places = new Uint32Array(2048);
  #count = 0;
  #end = 0;

  /** @throws UnreadableFile when there are more texts, or longer ones, than any table needs. */
  add(text: string): void {
    const length = Buffer.byteLength(text);
    if (text.length > LONGEST_TEXT || this.#count === MOST_TEXTS) throw new UnreadableFile(TOO_MUCH_TEXT);
    if (this.#end + length > this.#blocks.length * BLOCK) this.#addBlock();
    this.#blocks.at(-1)?.write(text, this.#end % BLOCK);
    this.#remember(this.#end, length);
    this.#end += length;
  }

  /** Null for a number that no text has. */
  text(number: number): string | null {
    if (!Number.isInteger(number) || number < 0 || number >= this.#count) return null;
    const [start = 0, length = 0] = this.#places.subarray(2 * number, 2 * number + 2);
    const from = start % BLOCK;
    return this.#blocks[Math.floor(start / BLOCK)]?.toString('utf8', from, from + length) ?? '';
  }

  /** No text lies in two blocks: what is left of the last one stays empty. */
  #addBlock(): void {
    if (this.#blocks.length === MOST_BLOCKS) throw new UnreadableFile(TOO_MUCH_TEXT);
    this.#end = this.#blocks.length * BLOCK;
    this.#blocks.push(Buffer.allocUnsafe(BLOCK));
  }

  #remember(start: number, length: number): void {
    const at = 2 * this.#count++;
    if (at === this.#places.length) {
      const wider = new Uint32Array(2 * at);
      wider.set(this.#places);
      this.#places = wider;
    }
    this.#places[at] = start;
    this.#places[at + 1] = length;
  }
}
