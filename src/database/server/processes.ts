import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Process {
  pid: number;
  uid: number;
  /** The file name of its program. */
  name: string;
  /** Its command line; PostgreSQL's own processes write there what they do. */
  title: string;
}

/** All processes that can be seen and have not ended. An ended one that nobody has collected ("zombie") holds nothing any more. */
export function listProcesses(): Process[] {
  if (process.platform === 'win32') return [];
  return process.platform === 'linux' ? fromProc() : fromPs(ps());
}

/** Read directly, since many container images have no ps. */
function fromProc(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => readOne(Number(pid)) ?? []);
}

function readOne(pid: number): Process | null {
  try {
    const title = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return fromStatus(pid, readFileSync(`/proc/${pid}/status`, 'utf8'), title);
  } catch {
    return null; // ended meanwhile
  }
}

export function fromStatus(pid: number, status: string, title: string): Process | null {
  const name = /^Name:\t(.*)$/m.exec(status)?.[1] ?? '';
  const uid = /^Uid:\t\d+\t(\d+)/m.exec(status)?.[1];
  const state = /^State:\t(\w)/m.exec(status)?.[1];
  return uid === undefined || state === 'Z' || state === 'X' ? null : { pid, uid: Number(uid), name, title };
}

function ps(): string {
  return spawnSync('/bin/ps', ['-axww', '-o', 'pid=,uid=,stat=,ucomm=,command='], { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout ?? '';
}

export function fromPs(text: string): Process[] {
  return text.split('\n').flatMap((line) => {
    const [, pid, uid, state = '', name = '', title = ''] = /^\s*(\d+)\s+(-?\d+)\s+(\S+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined || state.startsWith('Z') ? [] : { pid: Number(pid), uid: Number(uid), name, title: title.trim() };
  });
}

/** Whether this number stands for a process, also one that has ended and was not collected, and also one of another user. */
export function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
