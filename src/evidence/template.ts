import type { Source } from '../rating/evidence.ts';
import type { Cells } from './cells.ts';
import type { CsvRow } from './csv.ts';
import { firstLines, type InstitutionNumbers, institutionColumns } from './institution-numbers.ts';
import { type Problem, Problems } from './problem.ts';
import { cellsByName, fitsHeader, noticeOtherColumnCount, noticeOtherColumns } from './row-shape.ts';
import type { SourceFile } from './source-file.ts';
import { type Header, type RowTaker, readTable } from './table.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** A row of a template: the institution by URN, LAESTAB or both, and the fact about it. */
export interface TemplateRow<T> extends InstitutionNumbers {
  evidence: T;
}

/** What a file in one of the partnership's templates holds. With an error among the problems there are no rows, and the hash is null. */
export interface TemplateFile<T> {
  sha256: string | null;
  problems: Problem[];
  rows: TemplateRow<T>[];
}

/** A CSV template whose rows are facts about institutions. */
export interface Template<T> {
  columns: readonly string[];
  optional: readonly string[];
  /** False where the name of a column may be about a person, so that other columns are counted and not named. */
  namesOtherColumns: boolean;
  /** The row's fact. Errors in its cells are the cells' to report. */
  read(cells: Cells, source: Source): T;
  /** What an institution can have once only (null: this row is in error already); `column` is where a second one shows. */
  once: { column: string; what: string; of(evidence: T): string | null } | null;
  /** Looks at what no single row shows. */
  whole?(rows: TemplateRow<T>[], problems: Problems): void;
}

/** A city of 100 institutions with 100 questions over ten years. */
const MOST_ROWS = 100_000;
const TOO_MANY_ROWS = `The file has more than ${MOST_ROWS} rows. Keep those of your institutions and of the years that are needed.`;

/** Reads a file in this template: UTF-8 CSV, columns by name in any order, with `urn` or `laestab` naming the institution. */
export async function readTemplate<T extends { source: Source }>(file: SourceFile, template: Template<T>): Promise<TemplateFile<T>> {
  const problems = new Problems(file.name);
  const rows: TemplateRow<T>[] = [];
  const reading = await readTable(file, problems, (header) => openTemplate(template, header, problems, rows));
  template.whole?.(rows, problems);
  if (!reading || problems.failed) return { sha256: null, problems: problems.all(), rows: [] };
  // The hash is known only when the last byte has been read.
  for (const { evidence } of rows) evidence.source.sha256 = reading.sha256;
  return { sha256: reading.sha256, problems: problems.all(), rows };
}

function openTemplate<T>(template: Template<T>, header: Header, problems: Problems, rows: TemplateRow<T>[]): RowTaker | null {
  const optional = template.optional.filter((name) => header.has(name));
  const columnsAreThere = header.needs([...template.columns, ...optional], problems);
  const numbersOf = institutionColumns(header, problems);
  if (!columnsAreThere || !numbersOf) return null;
  const notice = template.namesOtherColumns ? noticeOtherColumns : noticeOtherColumnCount;
  notice(header, ['urn', 'laestab', ...template.columns, ...template.optional], problems);
  const cell = cellsByName(header);
  const earlier = firstLines();
  return (row) => {
    if (!fitsHeader(row, header, problems)) return;
    const numbers = numbersOf(row);
    const evidence = template.read(cellsOf(row, cell, problems), { file: problems.file, sha256: '', line: row.line });
    if (!numbers) return;
    if (rows.length === MOST_ROWS) throw new UnreadableFile(TOO_MANY_ROWS, row.line);
    rows.push({ ...numbers, evidence });
    const key = template.once?.of(evidence) ?? null;
    const first = key === null ? null : earlier(numbers, key, row.line);
    if (template.once && first !== null) problems.error(sameTwice(template.once.what, first, row.line), row.line, template.once.column);
  };
}

function cellsOf(row: CsvRow, cell: (row: CsvRow, column: string) => string, problems: Problems): Cells {
  const { line } = row;
  return {
    line,
    text: (column) => cell(row, column),
    error: (message, column) => problems.error(message, line, column),
  };
}

function sameTwice(what: string, first: number, second: number): string {
  return `Lines ${first} and ${second} give the same institution ${what}. Keep one of them.`;
}
