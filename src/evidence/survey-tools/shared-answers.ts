/** More different texts than a survey has choices; what comes after counts as nobody else's. */
const MOST_TEXTS = 50_000;

/** Which answers were given by more than one person, in whatever column: those are choices, and none is one person's own words. */
export class SharedAnswers {
  /** The line that had a text first; 0 once another line has had it too. */
  readonly #lines = new Map<string, number>();

  add(text: string, line: number): void {
    const first = this.#lines.get(text);
    if (first === undefined) {
      if (this.#lines.size < MOST_TEXTS) this.#lines.set(text, line);
    } else if (first !== line) this.#lines.set(text, 0);
  }

  has(text: string): boolean {
    return this.#lines.get(text) === 0;
  }
}
