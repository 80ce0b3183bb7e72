import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** The program that npm start runs, as a process of its own. */
export interface BuiltWaymark {
  origin: string;
  /** The address that sets it up, where nobody can sign in yet. It is said a little after the first page is there. */
  setUpLink(): Promise<string>;
  /** From when the process was asked for until the first page was there. */
  startedInMs: number;
  megabytes(): number;
  /** Processor time that it has used so far, in milliseconds; null where the system does not tell. Others who are busy hardly change it. */
  processorMs(): number | null;
  stop(): Promise<void>;
}

/** @param environment further variables of the configuration */
export async function startBuiltWaymark(folder: string, environment: Record<string, string> = {}): Promise<BuiltWaymark> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [PROGRAM], {
    env: { PATH: process.env.PATH, DATA_DIR: folder, PORT: String(port), ...environment },
    // Its log goes nowhere, and is written all the same.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const origin = `http://localhost:${port}`;
  await untilPage(`${origin}/sign-in`, child);
  return {
    origin,
    setUpLink: async () => {
      while (!said.includes('Ctrl-C')) await Promise.race([once(child.stdout, 'data'), endedTooSoon(child)]);
      return /http:\/\/\S+\/set-up\/\S+/.exec(said)?.[0] ?? '';
    },
    startedInMs: performance.now() - began,
    megabytes: () => residentKilobytes(child.pid as number) / 1024,
    processorMs: () => processorMs(child.pid as number),
    stop: () => end(child),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

async function untilPage(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(url).catch(() => null);
    await answer?.text();
    if (answer?.status === 200) return;
    await new Promise((again) => setTimeout(again, 5));
  }
  await endedTooSoon(child);
}

async function endedTooSoon(child: ChildProcess): Promise<never> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  throw new Error('Waymark ended before the benchmark did.');
}

function residentKilobytes(pid: number): number {
  if (process.platform === 'linux') return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
}

/** In user and in system mode, counted in hundredths of a second. */
function processorMs(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number);
  return (user + system) * 10;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
