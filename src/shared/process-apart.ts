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

export interface Apart {
  /** What it may read beside its own program and the libraries. */
  reads: string[];
  /** Of its objects. */
  megabytes: number;
  /** Whether it may load a library that is no JavaScript. */
  native?: boolean;
  /** Before or behind others, where the processor is short: `with pages` as a page of its own would, `behind pages` where somebody looks again soon. */
  goes: 'with pages' | 'behind pages' | 'last';
}

/** What such a process may do: read these, and nothing else. */
export function rightsApart({ reads, native = false }: Pick<Apart, 'reads' | 'native'>): string[] {
  const readable = [OUR_OWN, PACKAGE, INSTALLED, LIBRARIES, ...reads];
  return ['--permission', ...(native ? ['--allow-addons'] : []), ...readable.map((each) => `--allow-fs-read=${each}`)];
}

/**
 * Starts a process that does one thing for somebody and ends. It may write nothing, start nothing, and knows no address and no secret of
 * ours.
 */
export function startApart(program: string, apart: Apart): ChildProcess {
  const child = fork(program, {
    execArgv: [...rightsApart(apart), `--max-old-space-size=${apart.megabytes}`],
    env: {},
    // What a dying process prints may hold what it was given.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  if (child.pid !== undefined && apart.goes !== 'with pages') giveWay(child.pid, PRIORITIES[apart.goes]);
  return child;
}

const PRIORITIES = { 'behind pages': constants.priority.PRIORITY_BELOW_NORMAL, last: constants.priority.PRIORITY_LOW };

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
