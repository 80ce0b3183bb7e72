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

const CONNECTIONS = 20;

/** Asks at a fixed rate, however slow the answers are, and gives back how long they took, in milliseconds. */
export async function askAtFixedRate({ url, cookie, perSecond, seconds }: Load): Promise<Latency> {
  const taken: number[] = [];
  const headers = cookie === undefined ? {} : { cookie };
  const result = await new Promise<Result>((done, failed) => {
    const options = { url, headers, connections: CONNECTIONS, overallRate: perSecond, duration: seconds };
    const run = autocannon(options, (error, result) => (error ? failed(error) : done(result)));
    run.on('response', (_client, _status, _bytes, ms) => taken.push(...withThoseThatWaited(ms, (1_000 * CONNECTIONS) / perSecond)));
  });
  const wrong = result.errors + result.timeouts + result.requests.total - result['2xx'];
  if (wrong > 0) throw new Error(`${wrong} of ${result.requests.total} requests to ${url} were not answered with a page.`);
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), requests: result.requests.total };
}

/** A connection whose answer is late sends the next request late: those that it should have sent meanwhile would have waited as well. */
function withThoseThatWaited(ms: number, everyMs: number): number[] {
  return Array.from({ length: 1 + Math.floor(ms / everyMs) }, (_, missed) => ms - missed * everyMs);
}
