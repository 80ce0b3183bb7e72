import type { ChildProcess } from 'node:child_process';
import { extname, join } from 'node:path';
import { rightsApart, startApart } from '../../../shared/process-apart.ts';

/** The program beside this file: TypeScript as it is written, JavaScript once it is built. */
const PROGRAM = join(import.meta.dirname, `reading-process${extname(import.meta.filename)}`);

/** What that process may do: read this file and its own program, and nothing else. */
export function rightsOf(path: string): string[] {
  return rightsApart({ reads: [path] });
}

/** Starts the process that reads one upload. It may read that file and its own program, and nothing else. */
export function startReader(path: string, megabytes: number): ChildProcess {
  // Beside its objects come the process itself and the bytes being read.
  return startApart(PROGRAM, { reads: [path], megabytes: Math.floor(megabytes / 2), goes: 'last' });
}
