import type { Programs } from './programs.ts';
import { type RunAs, runProgram } from './run-program.ts';

/** INT: end in order, now. QUIT: end at once and recover at the next start. KILL: the system ends it. */
export type Signal = 'INT' | 'QUIT' | 'KILL';

/**
 * Tells a process of PostgreSQL to end. Where the system has no such signals (Windows), or where root may not send them to other users
 * (a container without the capability KILL), PostgreSQL's own pg_ctl does, as the server's user. No fault if it has ended already.
 */
export async function sendSignal(pid: number, signal: Signal, { programs, as }: { programs: Programs; as: RunAs }): Promise<void> {
  if (process.platform !== 'win32') {
    try {
      process.kill(pid, `SIG${signal}`);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EPERM') return;
    }
  }
  await runProgram(programs.pgCtl, ['kill', signal, String(pid)], { as, cwd: '/' }).catch(() => {});
}
