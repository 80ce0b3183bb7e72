import { readFileSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { listProcesses } from '../../src/database/server/processes.ts';

/** The process that works out a release for this one, as soon as there is one other than `but`. */
export async function releasingProcess(but = 0): Promise<number> {
  for (;;) {
    const own = listProcesses().find(({ pid, title }) => title.includes('releasing-process') && pid !== but && parentOf(pid) === process.pid);
    if (own) return own.pid;
    await turn();
  }
}

function parentOf(pid: number): number | null {
  try {
    return Number(/^PPid:\t(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return null; // ended meanwhile
  }
}
