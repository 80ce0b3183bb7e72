import { fileOnDisk } from '../../../evidence/source-file.ts';
import { digestOf } from './digest.ts';
import { readInOwnProcess, type WhileReading } from './own-process.ts';
import type { ReadFile } from './read-file.ts';
import type { ReadOptions } from './read-options.ts';
import { notRead } from './why-not-read.ts';

export type { WhileReading } from './own-process.ts';
export type { ReadFile } from './read-file.ts';
export type { ReadOptions } from './read-options.ts';

/**
 * Reads an upload in a process of its own, under limits of memory and time. One answer for each file in a ZIP, one for any other
 * upload. Nothing is thrown: what went wrong is among the problems.
 */
export async function readUpload(path: string, options: ReadOptions, during: WhileReading = {}): Promise<ReadFile[]> {
  const { found, digest, why } = await readInOwnProcess(path, { evidence: options }, during);
  if (found !== null) return JSON.parse(found) as ReadFile[];
  // Of a file that is gone there is none.
  const file = digest ?? (await digestOf(fileOnDisk(path, options.name)).catch(() => ({ sha256: '', size: 0 })));
  return [notRead(options.name, file, why)];
}
