import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants, setPriority } from 'node:os';
import { dirname, extname, join, sep } from 'node:path';

/** The program beside this file: TypeScript as it is written, JavaScript once it is built. */
const PROGRAM = join(import.meta.dirname, `reading-process${extname(import.meta.filename)}`);
const OUR_OWN = join(import.meta.dirname, '..', '..', '..');
/** It says that our files are modules. */
const PACKAGE = join(OUR_OWN, '..', 'package.json');
/** Where libraries lie, and where that leads if it is a link. */
const INSTALLED = join(OUR_OWN, '..', 'node_modules');
const LIBRARIES = librariesOf(createRequire(import.meta.url).resolve('yauzl'));

/** What that process may do: read these, and nothing else. */
export function rightsOf(path: string): string[] {
  return ['--permission', ...[OUR_OWN, PACKAGE, INSTALLED, LIBRARIES, path].map((each) => `--allow-fs-read=${each}`)];
}

/**
 * Starts the process that reads one upload. It may read that file and its own program, and nothing else; it may write nothing, start
 * nothing, and knows no address and no secret of ours. Pages go before it.
 */
export function startReader(path: string, megabytes: number): ChildProcess {
  const child = fork(PROGRAM, {
    execArgv: [
      ...rightsOf(path), // Beside its objects come the process itself and the bytes being read.
      `--max-old-space-size=${Math.floor(megabytes / 2)}`,
    ],
    env: {},
    // What a dying process prints may hold what it was reading.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  if (child.pid !== undefined) yieldTo(child.pid);
  return child;
}

function yieldTo(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It ended already, or the system does not let us: reading is then only less polite.
  }
}

function librariesOf(file: string): string {
  const folder = `${sep}node_modules${sep}`;
  const end = file.lastIndexOf(folder);
  return end < 0 ? dirname(file) : file.slice(0, end + folder.length - 1);
}
