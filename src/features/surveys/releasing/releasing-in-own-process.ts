import type { ChildProcess } from 'node:child_process';
import { extname, join } from 'node:path';
import type { Release } from '../../../disclosure/index.ts';
import { startApart } from '../../../shared/process-apart.ts';
import { limitTime } from '../../../shared/time-limit.ts';
import type { Answer, Order } from './between-processes.ts';

/** The program beside this file: TypeScript as it is written, JavaScript once it is built. */
const PROGRAM = join(import.meta.dirname, `releasing-process${extname(import.meta.filename)}`);
/** Hundreds of groups take a tenth of it. */
const MOST_MEGABYTES = 512;
/** Of the processor: what takes a school of 1,500 a fifth of one is given a hundred times as long. */
const MOST_SECONDS = 20;

export interface WhileReleasing {
  /** Stops the work. */
  signal?: AbortSignal | undefined;
  /** Of the processor, 20 unless given. */
  seconds?: number;
}

/** Why there is no release: it took too long; the program is ending; the process was ended from outside; a fault of ours. */
export type WhyNotReleased = 'too-long' | 'stopped' | 'ended' | { fault: string };

/**
 * Works a release out in a process of its own: the solver does not let go of a processor until it is done, and pages are to be answered
 * meanwhile. Nothing is thrown.
 */
export async function releaseInOwnProcess(order: Order, { signal, seconds = MOST_SECONDS }: WhileReleasing): Promise<Release | WhyNotReleased> {
  if (signal?.aborted) return 'stopped';
  const child = startApart(PROGRAM, { reads: [], megabytes: Math.floor(MOST_MEGABYTES / 2), goes: 'behind pages' });
  let why: WhyNotReleased = 'ended';
  const stop = (reason: WhyNotReleased) => {
    why = reason;
    child.kill('SIGKILL');
  };
  const clearLimit = limitTime(child.pid, seconds, () => stop('too-long'));
  const stopped = () => stop('stopped');
  signal?.addEventListener('abort', stopped);
  try {
    const answer = await answerOf(child, order);
    return answer === null ? why : 'release' in answer ? answer.release : answer;
  } finally {
    clearLimit();
    signal?.removeEventListener('abort', stopped);
  }
}

/** Null where it ended without one. */
function answerOf(child: ChildProcess, order: Order): Promise<Answer | null> {
  return new Promise((settle) => {
    let answer: Answer | null = null;
    child.on('message', (said: Answer) => (answer = said));
    child.once('error', (error) => settle({ fault: String(error) }));
    child.once('close', () => settle(answer));
    // A process that could not start is told of by `error`.
    child.send(order, () => {});
  });
}
