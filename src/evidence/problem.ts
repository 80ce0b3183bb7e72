/**
 * Something a reader has to say about a file. `error`: the file cannot be used as it is. `warning`: it was used, and
 * somebody should look. `notice`: for the record. The message says what is wrong and what to do about it, in plain words.
 */
export interface Problem {
  severity: 'error' | 'warning' | 'notice';
  file: string;
  /** Counts from 1, the header of a CSV file included; null when the problem is the file's as a whole. */
  line: number | null;
  column: string | null;
  message: string;
}

/** One reader's list of problems in one file. After `most` errors of one column it counts instead of listing, so that a file wrong throughout stays readable. */
export class Problems {
  readonly list: Problem[] = [];
  readonly #seen = new Map<string, number>();

  readonly file: string;
  readonly #most: number;

  constructor(file: string, most = 20) {
    this.file = file;
    this.#most = most;
  }

  error(message: string, line: number | null = null, column: string | null = null): void {
    this.#add('error', message, line, column);
  }

  warning(message: string, line: number | null = null, column: string | null = null): void {
    this.#add('warning', message, line, column);
  }

  notice(message: string, line: number | null = null, column: string | null = null): void {
    this.#add('notice', message, line, column);
  }

  get failed(): boolean {
    return this.list.some((problem) => problem.severity === 'error');
  }

  /** The list, with one line for each kind of problem that was too common to list. */
  all(): Problem[] {
    const cut = [...this.#seen].filter(([, count]) => count > this.#most);
    const rest = cut.map(([key, count]): Problem => {
      const [severity, column] = key.split('\n') as [Problem['severity'], string];
      const more = count - this.#most;
      return { severity, file: this.file, line: null, column: column || null, message: `${more} more problems of this kind in this column.` };
    });
    return [...this.list, ...rest];
  }

  #add(severity: Problem['severity'], message: string, line: number | null, column: string | null): void {
    const key = `${severity}\n${column ?? ''}`;
    const count = (this.#seen.get(key) ?? 0) + 1;
    this.#seen.set(key, count);
    if (count <= this.#most) this.list.push({ severity, file: this.file, line, column, message });
  }
}
