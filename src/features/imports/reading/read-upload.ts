import { type ChildProcess, fork } from 'node:child_process';
import { extname, join } from 'node:path';
import { fileOnDisk } from '../../../evidence/source-file.ts';
import type { Answer } from './between-processes.ts';
import { digestOf } from './digest.ts';
import type { ReadFile } from './read-file.ts';
import type { ReadOptions } from './read-options.ts';

export type { ReadFile } from './read-file.ts';
export type { ReadOptions } from './read-options.ts';

export interface WhileReading {
  /** Called now and then with how far reading is; the unit is bytes, of this upload or of what it unpacks to. */
  progress?(done: number, total: number): void;
  /** Called where reading failed by a fault of ours, with the places in our code: nothing of the file is in it. */
  fault?(places: string): void;
  /** Stops the reading. */
  signal?: AbortSignal;
  /** Reading that takes longer is stopped; 60 unless given. */
  seconds?: number;
}

/** Beside it come the process itself and the bytes being read: together below 512 MB. */
const MOST_MEGABYTES_OF_OBJECTS = 256;
const MOST_SECONDS = 60;

const TOO_LONG = (seconds: number) =>
  `Reading this file took longer than ${seconds} seconds and was stopped. Give less at a time: only the rows of your area, or one file after the other.`;
const TOO_MUCH =
  'Reading this file took more memory than there is for it and was stopped. Give less at a time: only the rows of your area, or one file after the other.';
const STOPPED = 'Reading this file was stopped before its end. Upload it again.';
const FAULT = 'This file could not be read, by a fault of Waymark. Tell whoever runs Waymark for you; until then, give the same figures as CSV.';

/**
 * Reads an upload in a process of its own, under limits of memory and time: whatever is in it can at worst end that process. One
 * answer for each file in a ZIP and for each upload else. Nothing is thrown: what went wrong is among the problems.
 */
export async function readUpload(path: string, options: ReadOptions, during: WhileReading = {}): Promise<ReadFile[]> {
  const { seconds = MOST_SECONDS, signal } = during;
  const child = startReader();
  const heard: Heard = { digest: null, files: null, fault: null };
  let late = false;
  const clock = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, seconds * 1000);
  const stop = () => child.kill('SIGKILL');
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  await endOf(child, { path, options }, heard, during);
  clearTimeout(clock);
  signal?.removeEventListener('abort', stop);
  if (heard.files) return heard.files;
  if (heard.fault !== null) during.fault?.(heard.fault);
  const message = heard.fault !== null ? FAULT : late ? TOO_LONG(seconds) : signal?.aborted ? STOPPED : TOO_MUCH;
  const digest = heard.digest ?? (await digestOf(fileOnDisk(path, options.name)));
  const problem = { severity: 'error', file: options.name, line: null, column: null, message } as const;
  return [{ part: null, name: options.name, ...digest, kind: null, found: null, problems: [problem] }];
}

interface Heard {
  digest: { sha256: string; size: number } | null;
  files: ReadFile[] | null;
  fault: string | null;
}

/** The program beside this file: TypeScript as it is written, JavaScript once it is built. */
const PROGRAM = join(import.meta.dirname, `reading-process${extname(import.meta.filename)}`);

function startReader(): ChildProcess {
  return fork(PROGRAM, {
    execArgv: [`--max-old-space-size=${MOST_MEGABYTES_OF_OBJECTS}`],
    // Nothing of our own surroundings: no addresses, no secrets. What a dying process prints may hold what it was reading.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function endOf(child: ChildProcess, order: { path: string; options: ReadOptions }, heard: Heard, { progress }: WhileReading): Promise<void> {
  child.on('message', (answer: Answer) => {
    if ('digest' in answer) heard.digest = answer.digest;
    else if ('progress' in answer) progress?.(answer.progress.done, answer.progress.total);
    else if ('files' in answer) heard.files = answer.files;
    else heard.fault = answer.fault;
  });
  return new Promise((ended) => {
    child.once('error', () => ended());
    child.once('close', () => ended());
    child.send(order, () => {});
  });
}
