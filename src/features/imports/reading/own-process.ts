import type { ChildProcess } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { limitTime } from '../../../shared/time-limit.ts';
import { Turns } from '../../../shared/turns.ts';
import type { Answer, Order, ToRead } from './between-processes.ts';
import type { Digest } from './digest.ts';
import { startReader } from './start-reader.ts';
import type { WhyNotRead } from './why-not-read.ts';

export interface WhileReading {
  /** Called now and then with how far reading is; the unit is bytes, of this upload or of what it unpacks to. */
  progress?(done: number, total: number): void;
  /** Called where reading failed by a fault of ours, with its sort and the places in our code: nothing of the file is in it. */
  fault?(places: string): void;
  /** Stops the reading. */
  signal?: AbortSignal;
  /** Of the processor: reading that takes more is stopped; 60 unless given. The time spent waiting for others hardly counts. */
  seconds?: number;
  /** Memory of the process; 512 unless given. */
  megabytes?: number;
}

const MOST_SECONDS = 60;
const MOST_MEGABYTES = 512;

/** Readers at once, each with that much memory: more would not be faster on two cores. */
const turns = new Turns(2);

/** Reads an upload in a process of its own, under limits of memory and time: whatever is in it can at worst end that process. Nothing is thrown. */
export function readInOwnProcess(path: string, read: ToRead, during: WhileReading = {}): Promise<Heard> {
  return turns.take(async () => {
    const real = await realpath(path).catch(() => null);
    if (real === null) return { digest: null, found: null, why: 'gone' };
    if (during.signal?.aborted) return { digest: null, found: null, why: 'stopped' };
    const { megabytes = MOST_MEGABYTES } = during;
    return new Reading(startReader(real, megabytes), during).heard({ path: real, read, megabytes });
  });
}

export interface Heard {
  digest: Digest | null;
  found: string | null;
  /** Why there is nothing; a process that says nothing and is gone had too much to hold. */
  why: WhyNotRead;
}

/** One process while it reads. */
class Reading {
  readonly #child: ChildProcess;
  readonly #during: WhileReading;
  readonly #heard: Heard = { digest: null, found: null, why: 'memory' };

  constructor(child: ChildProcess, during: WhileReading) {
    this.#child = child;
    this.#during = during;
  }

  async heard(order: Order): Promise<Heard> {
    const { signal, seconds = MOST_SECONDS } = this.#during;
    const clearLimit = limitTime(this.#child.pid, seconds, () => this.#stop('too-long'));
    const stop = () => this.#stop('stopped');
    signal?.addEventListener('abort', stop);
    await this.#toItsEnd(order);
    signal?.removeEventListener('abort', stop);
    clearLimit();
    return this.#heard;
  }

  #toItsEnd(order: Order): Promise<void> {
    this.#child.on('message', (answer: Answer) => this.#hear(answer));
    return new Promise((ended) => {
      this.#child.once('error', () => {
        this.#heard.why = 'fault';
        ended();
      });
      this.#child.once('close', (code) => {
        // It could not even start; one that had too much to hold is ended by a signal.
        if (code === 1) this.#heard.why = 'fault';
        ended();
      });
      // A process that could not start is told of by `error`.
      this.#child.send(order, () => {});
    });
  }

  #hear(answer: Answer): void {
    if ('digest' in answer) this.#heard.digest = answer.digest;
    else if ('progress' in answer) this.#during.progress?.(answer.progress.done, answer.progress.total);
    else if ('found' in answer) this.#heard.found = answer.found;
    else if ('tooMuch' in answer) this.#heard.why = answer.tooMuch;
    else {
      this.#heard.why = 'fault';
      this.#during.fault?.(answer.fault);
    }
  }

  #stop(why: WhyNotRead): void {
    this.#heard.why = why;
    this.#child.kill('SIGKILL');
  }
}
