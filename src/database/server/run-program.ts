import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/** A user of the operating system, by its numbers; null stands for the user that runs Waymark. */
export type RunAs = { uid: number; gid: number } | null;

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * PostgreSQL gets no variable of ours: its messages are in English, which is what they are searched for, and no PG… variable of the
 * person who starts Waymark changes what it does.
 */
function environment(): NodeJS.ProcessEnv {
  if (process.platform !== 'win32') return { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  const { SystemRoot, PATH, TEMP } = process.env;
  return { SystemRoot, PATH, TEMP, LC_ALL: 'C', TZ: 'UTC' };
}

/**
 * In a process group of its own: Ctrl-C in a terminal reaches the whole group of Waymark, and PostgreSQL must end after it, not with it.
 * With another user, Node drops the groups of root as well.
 */
export function startProgram(program: string, words: string[], as: RunAs, options: SpawnOptions): ChildProcess {
  return spawn(program, words, { ...options, ...as, env: environment(), detached: true, shell: false, windowsHide: true });
}

/** Runs a program to its end. @throws the operating system's error if it could not be started at all */
export function runProgram(program: string, words: string[], { as, cwd, input }: { as: RunAs; cwd: string; input?: string }): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = startProgram(program, words, as, { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    const said = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) child[name]?.setEncoding('utf8').on('data', (text: string) => (said[name] += text));
    child.stdin?.on('error', () => {}); // it ended before it had read everything; its exit code says why
    child.stdin?.end(input ?? '');
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...said }));
  });
}
