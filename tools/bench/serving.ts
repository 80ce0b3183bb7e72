import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { addInstitution } from '../../src/seed/journeys.ts';
import { madeUpInstitutions } from '../../src/seed/made-up-institutions.ts';
import type { Visitor } from '../../src/seed/visitor.ts';
import { type BuiltWaymark, startBuiltWaymark } from './built-waymark.ts';
import { databaseTimeOf } from './database-time.ts';
import { askAtFixedRate, type Latency } from './fixed-rate.ts';
import { busyWords, cookieOf, signInLead } from './running-city.ts';

export const PER_SECOND = 100;
const SECONDS = 8;
const WARM_UP_SECONDS = 5;
const GOALS = { p95: 50, megabytes: 300, firstStart: 5, laterStart: 2 };

/**
 * Starts the built Waymark on an empty folder, signs a lead in through its pages, and asks for pages at a fixed rate; beside it, an answer
 * without any page or database, and the time that the database itself takes. The asking runs on the same machine and takes its share.
 */
export async function benchServing(): Promise<string[]> {
  const busy = loadavg()[0] ?? 0;
  const folder = await mkdtemp(join(tmpdir(), 'waymark-bench-'));
  const data = join(folder, 'data');
  let running: BuiltWaymark | undefined;
  try {
    running = await startBuiltWaymark(data);
    const first = running.startedInMs;
    const { lead, institutions } = await leadOfAFew(running);
    await running.stop();
    running = await startBuiltWaymark(data);
    const [later, idle] = [running.startedInMs, running.megabytes()];
    const lines = await askForPages(running, data, lead);
    return [
      ...startLines(first, later),
      ...busyWords(busy),
      `  signed in as the lead of ${institutions} institutions, ${PER_SECOND} requests/s for ${SECONDS} s each:`,
      ...lines,
      `  memory of the app: ${idle.toFixed(0)} MB after the start (${goal(idle, GOALS.megabytes, 'MB')}), ${running.megabytes().toFixed(0)} MB after the load`,
    ];
  } finally {
    await running?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function startLines(first: number, later: number): string[] {
  const seconds = (ms: number) => (ms / 1_000).toFixed(2);
  return [
    `serving: first page ${seconds(first)} s after the start on an empty folder (${goal(first / 1_000, GOALS.firstStart, 's')}),`,
    `  ${seconds(later)} s after a later start (${goal(later / 1_000, GOALS.laterStart, 's')})`,
  ];
}

async function leadOfAFew(running: BuiltWaymark): Promise<{ lead: Visitor; institutions: number }> {
  const lead = await signInLead(running);
  const institutions = await madeUpInstitutions();
  for (const institution of institutions) await addInstitution(lead, institution);
  return { lead, institutions: institutions.length };
}

async function askForPages(running: BuiltWaymark, data: string, lead: Visitor): Promise<string[]> {
  // The session goes on over the restart; the address of the later start has another port, of which cookies know nothing.
  const cookie = cookieOf(lead);
  const health = await measured(running, { url: `${running.origin}/health` });
  const lines = [`    /health (no page, no database): ${words(health)}`];
  for (const path of ['/', '/institutions']) {
    const url = running.origin + path;
    const taken = await measured(running, { url, cookie });
    const database = await databaseTimeOf(data, 50, () => fetch(url, { headers: { cookie } }).then((answer) => answer.text()));
    const ratios = `median ${(taken.p50 / health.p50).toFixed(1)} times that of /health, ${(taken.p50 / database).toFixed(1)} times the ${database.toFixed(2)} ms of the database`;
    lines.push(`    ${path}: ${words(taken)} (${goal(taken.p95, GOALS.p95, 'ms')} for the p95); ${ratios}`);
  }
  return lines;
}

interface Measured extends Latency {
  /** Processor time of the app for one request. */
  processorMs: number | null;
}

/** How long answers take at the fixed rate, after a while of warming up. */
export async function measured(running: BuiltWaymark, what: { url: string; cookie?: string; packed?: boolean }): Promise<Measured> {
  await askAtFixedRate({ ...what, perSecond: PER_SECOND, seconds: WARM_UP_SECONDS });
  const before = running.processorMs();
  const taken = await askAtFixedRate({ ...what, perSecond: PER_SECOND, seconds: SECONDS });
  const after = running.processorMs();
  return { ...taken, processorMs: before === null || after === null ? null : (after - before) / taken.requests };
}

export function words({ p50, p95, p99, processorMs }: Measured): string {
  const processor = processorMs === null ? '' : `, processor time ${processorMs.toFixed(1)} ms`;
  return `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms${processor}`;
}

export function goal(figure: number, most: number, unit: string): string {
  return `${figure <= most ? 'within' : 'beyond'} the goal of ${most} ${unit}`;
}
