import { type FoundHeader, findHeader } from '../../../evidence/find-header.ts';
import type { Problem } from '../../../evidence/problem.ts';
import type { SourceFile } from '../../../evidence/source-file.ts';
import { UnreadableFile } from '../../../evidence/unreadable-file.ts';
import { type Part, problemOf, refused } from './part.ts';
import type { ReadFile } from './read-file.ts';
import type { ReadOptions } from './read-options.ts';
import { readTableOf } from './read-table.ts';

/** Where the header of a table is; what could not be read is a refusal too. */
export async function headerOf(table: SourceFile): Promise<FoundHeader | { refusal: string; line: number | null }> {
  try {
    return await findHeader(table);
  } catch (error) {
    if (error instanceof UnreadableFile) return { refusal: error.message, line: error.line };
    throw error;
  }
}

/** Reads a table whose header is known. */
export async function readKnown(
  table: SourceFile,
  header: Extract<FoundHeader, { kind: unknown }>,
  part: Part,
  options: ReadOptions,
): Promise<ReadFile> {
  const { kind, line } = header;
  const source: SourceFile = { name: part.name, headerLine: line, digest: part.digest, bytes: table.bytes };
  const { found, problems } = await readTableOf(kind, source, options);
  const all = line > 1 ? [rowsAbove(part.name, line), ...problems] : problems;
  const failed = all.some(({ severity }) => severity === 'error');
  return { part: part.part, name: part.name, ...part.digest, kind, found: failed ? null : found, problems: all };
}

/** Finds out what a table is and reads it. */
export async function readOne(table: SourceFile, part: Part, options: ReadOptions): Promise<ReadFile> {
  const header = await headerOf(table);
  return 'kind' in header ? readKnown(table, header, part, options) : refused(part, header.refusal, header.line);
}

function rowsAbove(name: string, line: number): Problem {
  return problemOf(name, 'notice', 'The names of the columns were found on this line. What stands above them was not read.', line);
}
