import { readFileSync } from 'node:fs';

/** Whoever waits longer than so many times what reading may take of the processor waits for something that will not come. */
const WALL_TIMES = 5;
const LOOK_MS = 1_000;

/**
 * Calls back once a process has used so many seconds of the processor, or five times as many have passed: a reader goes behind the pages, so
 * that on a busy machine the clock says little of what a file costs. Where the system does not tell, each second that passes counts as used.
 * @returns what ends the watch
 */
export function limitTime(pid: number | undefined, seconds: number, over: () => void): () => void {
  const began = performance.now();
  const look = () => {
    const passed = (performance.now() - began) / 1_000;
    if (passed >= seconds * WALL_TIMES || (processorSeconds(pid) ?? passed) >= seconds) over();
  };
  const watch = setInterval(look, Math.min(LOOK_MS, seconds * 1_000));
  return () => clearInterval(watch);
}

/** In user and in system mode, which Linux counts in hundredths of a second; null where nobody tells or the process has ended. */
export function processorSeconds(pid: number | undefined): number | null {
  if (process.platform !== 'linux' || pid === undefined) return null;
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user, system] = fields.split(' ').slice(11, 13).map(Number);
    return user === undefined || system === undefined ? null : (user + system) / 100;
  } catch {
    return null;
  }
}
