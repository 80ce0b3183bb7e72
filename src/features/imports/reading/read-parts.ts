import { createHash } from 'node:crypto';
import { findHeader } from '../../../evidence/find-header.ts';
import { type Problem, Problems } from '../../../evidence/problem.ts';
import { fileOnDisk, type SourceFile } from '../../../evidence/source-file.ts';
import { UnreadableFile } from '../../../evidence/unreadable-file.ts';
import type { ReadFile } from './read-file.ts';
import type { ReadOptions } from './read-options.ts';
import { readTableOf } from './read-table.ts';

export type Digest = NonNullable<SourceFile['digest']>;

/** Reads all that an upload holds. Runs in a process of its own: see `readUpload`. */
export async function readParts(path: string, options: ReadOptions, digest: Digest): Promise<ReadFile[]> {
  return [await readOne({ ...fileOnDisk(path, options.name), digest }, null, options)];
}

/** Finds out what a table is and reads it. */
async function readOne(table: SourceFile & { digest: Digest }, part: string | null, options: ReadOptions): Promise<ReadFile> {
  const { name, digest } = table;
  const file = { part, name, ...digest };
  try {
    const header = await findHeader(table);
    if ('refusal' in header) return { ...file, kind: null, found: null, problems: [error(name, header.refusal, header.line)] };
    const { found, problems } = await readTableOf(header.kind, { ...table, headerLine: header.line }, options);
    const failed = problems.some(({ severity }) => severity === 'error');
    return { ...file, kind: header.kind, found: failed ? null : found, problems };
  } catch (thrown) {
    if (thrown instanceof UnreadableFile) return { ...file, kind: null, found: null, problems: [error(name, thrown.message, thrown.line)] };
    throw thrown;
  }
}

function error(name: string, message: string, line: number | null): Problem {
  const problems = new Problems(name);
  problems.error(message, line);
  return problems.list[0] as Problem;
}

/** The hash and size of a file as it lies on the disk. */
export async function digestOf(file: SourceFile): Promise<Digest> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of file.bytes()) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}
