import { type CsvRow, scanCsv } from './csv.ts';
import type { Problems } from './problem.ts';

import type { RowSieve } from './row-sieve.ts';
import type { FileReading, SourceFile } from './source-file.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** The header of a CSV file: where each column is, by name, whatever the order, case or white space. */
export class Header {
  readonly names: readonly string[];
  readonly line: number;
  readonly #at = new Map<string, number>();
  readonly #twice = new Set<string>();

  constructor(names: string[], line: number) {
    this.names = names;
    this.line = line;
    names.forEach((name, column) => {
      const key = plain(name);
      if (this.#at.has(key)) this.#twice.add(key);
      else this.#at.set(key, column);
    });
  }

  /** The column's position from 0, or -1. */
  column(name: string): number {
    return this.#at.get(plain(name)) ?? -1;
  }

  has(...names: string[]): boolean {
    return names.every((name) => this.column(name) >= 0);
  }

  /** Reports each needed column that is missing or stands twice; true when all is well. */
  needs(names: string[], problems: Problems): boolean {
    const missing = names.filter((name) => !this.has(name));
    const twice = names.filter((name) => this.#twice.has(plain(name)));
    for (const name of missing)
      problems.error(
        `The column "${name}" is missing. Name the column that holds it so, or add it; the order of columns does not matter.`,
        this.line,
        name,
      );
    for (const name of twice)
      problems.error(`The column "${name}" stands twice in the header. Keep the one that holds the figures.`, this.line, name);
    return missing.length + twice.length === 0;
  }

  /** Names of the columns that are none of these: what the reader will not look at. */
  besides(known: readonly string[]): string[] {
    const expected = new Set(known.map(plain));
    return this.names.filter((name) => name !== '' && !expected.has(plain(name)));
  }
}

function plain(name: string): string {
  return name
    .replace(/[\s\u00a0\ufeff]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Takes the rows below a header; null when the header is not one it can read, having said so in the problems. */
export type RowTaker = (row: CsvRow) => void;

interface TableOptions {
  /** Filled by `open`, when it knows from the header what the wanted rows hold. */
  sieve?: RowSieve;
  /** Called after the last row, whatever problems the rows had; not when the file broke off or its header was refused. */
  end?: () => void;
  /** Whether a header is known for certain. Then what stands in its names is no separator: a question may have any number of semicolons. */
  knows?: (header: Header) => boolean;
}

/**
 * Reads a CSV file that has one header row. Whatever is wrong with the file as a file becomes a problem with its line.
 * @returns null when the file could not be read; the problems then hold an error.
 */
export async function readTable(
  file: SourceFile,
  problems: Problems,
  open: (header: Header) => RowTaker | null,
  options: TableOptions = {},
): Promise<FileReading | null> {
  let take: RowTaker | null = null;
  let opened = false;
  try {
    const reading = await scanCsv(
      file,
      (row) => {
        if (opened) return take?.(row);
        if (row.line < (file.headerLine ?? 1)) return;
        opened = true;
        const header = new Header(row.texts(), row.line);
        const separator = options.knows?.(header) ? null : otherSeparator(header.names);
        if (separator)
          problems.error(`The cells are separated by ${separator}, not by commas. Save the file again as "CSV UTF-8 (comma delimited)".`, row.line);
        else take = open(header);
      },
      options.sieve,
    );
    if (take) options.end?.();
    if (!opened) problems.error('The file holds no rows at all. Check that it was saved completely.');
    return problems.failed ? null : reading;
  } catch (error) {
    problems.error(...whyUnreadable(error));
    return null;
  }
}

/** What a file that is not separated by commas has between its cells: more of it in the first row than there are cells. */
export function otherSeparator(cells: readonly string[]): string | null {
  const text = cells.join('');
  if (text.split(';').length > cells.length) return 'semicolons';
  return text.split('\t').length > cells.length ? 'tabs' : null;
}

function whyUnreadable(error: unknown): [message: string, line: number | null] {
  if (error instanceof UnreadableFile) return [error.message, error.line];
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return ['There is no file of this name. Check the name and the folder it is in.', null];
  if (code === 'EISDIR') return ['This is a folder, not a file. Name the file in it.', null];
  if (code === 'EACCES' || code === 'EPERM') return ['You may not read this file. Ask its owner for the right to read it.', null];
  if (syscall) return [`The file cannot be read (${code}). Check the name and the disk.`, null];
  throw error;
}
