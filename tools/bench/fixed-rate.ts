import { setTimeout as pause } from 'node:timers/promises';
import autocannon, { type Result } from 'autocannon';

export interface Latency {
  p50: number;
  p95: number;
  p99: number;
  requests: number;
}

interface Load {
  url: string;
  cookie?: string;
  perSecond: number;
  seconds: number;
}

const SECOND = 1_000;

/**
 * Asks at a fixed rate, however slow the answers are, and gives back how long they took, in milliseconds. Autocannon sends all requests of
 * a second at its beginning; so each of many asks once a second, and each begins a little after the one before.
 */
export async function askAtFixedRate({ perSecond, ...load }: Load): Promise<Latency> {
  const taken: number[] = [];
  const asking = Array.from({ length: perSecond }, async (_, turn) => {
    await pause((turn * SECOND) / perSecond);
    return askOnceASecond(load, (ms) => taken.push(...withThoseThatWaited(ms)));
  });
  const results = await Promise.all(asking);
  const requests = sum(results, ({ requests }) => requests.total);
  const answered = sum(results, (result) => result['2xx']);
  if (answered < requests) throw new Error(`${requests - answered} of ${requests} requests to ${load.url} were not answered with a page.`);
  return { ...latencyOf(taken), requests };
}

/** Of answers that took these times. */
export function latencyOf(taken: readonly number[]): Latency {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), requests: sorted.length };
}

function askOnceASecond({ url, cookie, seconds }: Omit<Load, 'perSecond'>, onAnswer: (ms: number) => void): Promise<Result> {
  const options = { url, headers: cookie === undefined ? {} : { cookie }, connections: 1, connectionRate: 1, duration: seconds };
  return new Promise((done, failed) => {
    const run = autocannon(options, (error, result) => (error ? failed(error) : done(result)));
    run.on('response', (_client, _status, _bytes, ms) => onAnswer(ms));
  });
}

/** Whose answer is late asks the next time late: the requests that should have been sent meanwhile would have waited as well. */
export function withThoseThatWaited(ms: number): number[] {
  return Array.from({ length: 1 + Math.floor(ms / SECOND) }, (_, missed) => ms - missed * SECOND);
}

function sum<T>(of: T[], number: (one: T) => number): number {
  return of.reduce((total, one) => total + number(one), 0);
}
