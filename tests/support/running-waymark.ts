import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The program that `npm start` runs, as a process of its own. */
export interface RunningWaymark {
  process: ChildProcess;
  /** Everything it said so far, on both outputs. */
  said(): string;
  /** Settles when it has said something like this; fails when it ends before. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  /** Settles with its exit code, or with the signal that ended it. */
  ended: Promise<number | string | null>;
}

/** An empty folder with a space in its name, removed when the test is done. */
export function givenDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'waymark data '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'data');
}

/** Starts the built Waymark; what is still running when the test is done is ended. */
export function startWaymark(environment: Record<string, string>, words: string[] = [], checkout = ROOT): RunningWaymark {
  const child = spawn(process.execPath, [join(checkout, 'dist', 'main.js'), ...words], {
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const watchers = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (some: string) => {
      text += some;
      for (const look of watchers) look();
    });
  const ended = new Promise<number | string | null>((settle) => child.once('close', (code, signal) => settle(code ?? signal)));
  const until = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((found, missing) => {
      const look = () => {
        const match = pattern.exec(text);
        if (match) found(match);
      };
      watchers.add(look);
      look();
      void ended.then(() => missing(new Error(`Waymark ended without saying ${pattern}. It said:\n${text}`)));
    });
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  });
  return { process: child, said: () => text, until, ended };
}

/** Where a Waymark that has said so can be reached. */
export async function addressOf(running: RunningWaymark): Promise<string> {
  return (await running.until(/Waymark is running at (http:\/\/\S+)/))[1] ?? '';
}
