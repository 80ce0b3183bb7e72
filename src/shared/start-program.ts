import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants, setPriority } from 'node:os';
import { dirname, join, sep } from 'node:path';

const OUR_OWN = join(import.meta.dirname, '..');
/** It says that our files are modules. */
const PACKAGE = join(OUR_OWN, '..', 'package.json');
/** Where libraries lie, and where that leads if it is a link. */
const INSTALLED = join(OUR_OWN, '..', 'node_modules');
const LIBRARIES = librariesOf(createRequire(import.meta.url).resolve('yauzl'));

/** What a program of ours may do that is started for one piece of work: read its own files and these, and nothing else. */
export function rightsToRead(files: readonly string[]): string[] {
  return ['--permission', ...[OUR_OWN, PACKAGE, INSTALLED, LIBRARIES, ...files].map((each) => `--allow-fs-read=${each}`)];
}

export interface ProgramSettings {
  reads: readonly string[];
  megabytes: number;
  /** `somebody waits`: behind the pages, but before what nobody waits for. */
  goes: 'last' | 'somebody waits';
}

const { PRIORITY_LOW, PRIORITY_BELOW_NORMAL } = constants.priority;

/**
 * Starts a program of ours as a process of its own, which may read these files and nothing else; it may write nothing, start nothing, and knows
 * no address and no secret of ours. Pages go before it.
 */
export function startProgram(program: string, { reads, megabytes, goes }: ProgramSettings): ChildProcess {
  const child = fork(program, {
    execArgv: [
      ...rightsToRead(reads), // Beside its objects come the process itself and the bytes that it works on.
      `--max-old-space-size=${Math.floor(megabytes / 2)}`,
    ],
    env: {},
    // What a dying process prints may hold what it worked on.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  if (child.pid !== undefined) giveWay(child.pid, goes === 'last' ? PRIORITY_LOW : PRIORITY_BELOW_NORMAL);
  return child;
}

function giveWay(pid: number, priority: number): void {
  try {
    setPriority(pid, priority);
  } catch {
    // It ended already, or the system does not let us: it is then only less polite.
  }
}

function librariesOf(file: string): string {
  const folder = `${sep}node_modules${sep}`;
  const end = file.lastIndexOf(folder);
  return end < 0 ? dirname(file) : file.slice(0, end + folder.length - 1);
}
