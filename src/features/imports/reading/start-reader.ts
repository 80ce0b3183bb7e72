import type { ChildProcess } from 'node:child_process';
import { extname, join } from 'node:path';
import { rightsToRead, startProgram } from '../../../shared/start-program.ts';

/** The program beside this file: TypeScript as it is written, JavaScript once it is built. */
const PROGRAM = join(import.meta.dirname, `reading-process${extname(import.meta.filename)}`);

/** What that process may do: read this file and its own program, and nothing else. */
export function rightsOf(path: string): string[] {
  return rightsToRead([path]);
}

/** Starts the process that reads one upload. */
export function startReader(path: string, megabytes: number): ChildProcess {
  return startProgram(PROGRAM, { reads: [path], megabytes, goes: 'last' });
}
