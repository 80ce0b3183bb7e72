/** A file that cannot be read as what it is given for. The message says what to do; `line` is null for the file as a whole. */
export class UnreadableFile extends Error {
  readonly line: number | null;

  constructor(message: string, line: number | null = null) {
    super(message);
    this.line = line;
  }
}
