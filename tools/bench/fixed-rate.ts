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
  /** Asks for the page packed, as every browser does. */
  packed?: boolean;
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
  return { ...latency(taken), requests };
}

/** Asks at a fixed rate until something else is done, each time whether or not the answers before have come. */
export async function askWhile({ url, cookie, perSecond }: Omit<Load, 'seconds'>, until: Promise<unknown>): Promise<Latency> {
  const asked: Promise<number>[] = [];
  let isDone = false;
  const stop = () => {
    isDone = true;
  };
  // What becomes of it is for whoever waits for it; here it only ends.
  until.then(stop, stop);
  const began = performance.now();
  while (!isDone) {
    asked.push(msFor(url, cookie ?? ''));
    await pause(Math.max(0, began + (asked.length * SECOND) / perSecond - performance.now()));
  }
  return latency(await Promise.all(asked));
}

async function msFor(url: string, cookie: string): Promise<number> {
  const began = performance.now();
  const answer = await fetch(url, { headers: { cookie } });
  await answer.arrayBuffer();
  // To be told that the service is too busy is no answer.
  return answer.status === 200 ? performance.now() - began : Number.POSITIVE_INFINITY;
}

/** Of answers that took these times. */
export function latency(taken: number[]): Latency {
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), requests: taken.length };
}

function askOnceASecond({ url, cookie, packed, seconds }: Omit<Load, 'perSecond'>, onAnswer: (ms: number) => void): Promise<Result> {
  const headers = { ...(cookie !== undefined && { cookie }), ...(packed && { 'accept-encoding': 'gzip' }) };
  const options = { url, headers, connections: 1, connectionRate: 1, duration: seconds };
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
