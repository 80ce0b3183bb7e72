/**
 * Tells from a row's bytes alone, before it is cut into cells, that it cannot be wanted: a row that is wanted holds at least
 * one of these texts. In a file of a million rows of which hundreds are wanted this is most of the time saved. Until it has texts, every row passes.
 * It may pass rows that are not wanted: whoever takes them looks at the cells.
 */
export class RowSieve {
  #texts: Buffer[] = [];
  #next: number[] = [];
  #block: Buffer = Buffer.alloc(0);

  /** Rows without any of these texts no longer pass. ASCII only: its bytes are the same in every encoding that is read. */
  keepRowsWith(texts: readonly string[]): void {
    this.#texts = texts.map((text) => Buffer.from(text, 'latin1'));
    this.#next = texts.map(() => -1);
  }

  get open(): boolean {
    return this.#texts.length === 0;
  }

  startBlock(block: Buffer): void {
    this.#block = block;
    this.#next.fill(-1);
  }

  /** Whether the bytes from `start` to before `end` hold one of the texts. `start` must not go back within a block. */
  passes(start: number, end: number): boolean {
    for (let i = 0; i < this.#texts.length; i++) {
      let at = this.#next[i] as number;
      if (at < start) {
        const found = this.#block.indexOf(this.#texts[i] as Buffer, start);
        at = this.#next[i] = found < 0 ? Number.POSITIVE_INFINITY : found;
      }
      if (at < end) return true;
    }
    return this.open;
  }
}
