/** Bytes after which it is said how far reading is: often enough to see it move, seldom enough to cost nothing. */
const STEP = 2 ** 20;

/** Counts what was read, of what there is to read. */
export class HowFar {
  #done = 0;
  #said = 0;
  #total = 0;
  readonly #say: (done: number, total: number) => void;

  constructor(say: (done: number, total: number) => void) {
    this.#say = say;
  }

  expect(bytes: number): void {
    this.#total += bytes;
  }

  /** The same bytes, counted on the way. */
  async *watch(bytes: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    for await (const chunk of bytes) {
      this.#done += chunk.length;
      if (this.#done - this.#said >= STEP) this.#tell();
      yield chunk;
    }
  }

  #tell(): void {
    this.#said = this.#done;
    // What is read twice, to find out what it is and to read it, is counted twice: never more is done than there is.
    this.#say(Math.min(this.#done, this.#total), this.#total);
  }
}
