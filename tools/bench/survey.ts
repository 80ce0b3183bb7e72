import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { openDatabase } from '../../src/database/database.ts';
import { findRunningServer } from '../../src/database/server/embedded-server.ts';
import { seeded } from '../../src/disclosure/proof/seeded.ts';
import { OWN_DATABASE } from '../../src/start/own-database.ts';
import { insertOpenSurveys } from '../../tests/support/open-surveys.ts';
import { headersOf, type Sending, SendingLedger } from '../../tests/support/sending-ledger.ts';
import { type BuiltWaymark, startBuiltWaymark } from './built-waymark.ts';
import { bareInsertTime, fdatasyncTime } from './disk.ts';
import { type Sent, sendAtFixedRate } from './send-at-fixed-rate.ts';
import { goal } from './serving.ts';

/** A city of schools: 42 × 1,000 sheets of 24 answers are a million answers. */
const CITY = { surveys: 42, sheets: 1_000 };
const STEADY = { perSecond: 500, seconds: 15 };
const BURST = { perSecond: 2_000, seconds: 30 };
const WARM_UP = { perSecond: 250, seconds: 5 };
const GOAL_P99_MS = 150;
const SENDING_AGAIN = 50;
/** For all that is still to be acknowledged after the burst: what takes longer is said, and not waited for. */
const AGAIN_MS = 40_000;
/** Between two tries of the same. */
const PAUSE_MS = 1_000;

/**
 * Answers of 24 questions sent at a fixed rate into surveys that hold a million answers, by people who each have an address of their own,
 * as through a proxy; then four times as many, more than come at once from any city. A ledger outside says what was lost or doubled.
 */
export async function benchSurvey(): Promise<string[]> {
  const busy = loadavg()[0] ?? 0;
  const folder = await mkdtemp(join(tmpdir(), 'waymark-bench-'));
  const data = join(folder, 'data');
  let running: BuiltWaymark | undefined;
  let admin: Client | undefined;
  try {
    running = await startBuiltWaymark(data, { TRUST_PROXY: '127.0.0.1' });
    const connection = { ...(await findRunningServer(data)), database: OWN_DATABASE };
    const { db, close } = openDatabase(connection);
    const random = seeded(831);
    const ledger = new SendingLedger(await insertOpenSurveys(db, { ...CITY, random }), random);
    await close();
    admin = new Client(connection);
    await admin.connect();
    return [
      `answers of students, sent into ${CITY.surveys} surveys with ${(CITY.surveys * CITY.sheets * 24).toLocaleString('en-GB')} answers:`,
      ...(busy > cpus().length ? [`  others kept this machine busy (load ${busy.toFixed(1)} before the start): times are longer than its own`] : []),
      ...(await load(running, ledger, { admin, folder })),
      await lastLine(running, ledger, admin),
    ];
  } finally {
    await admin?.end();
    await running?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function load(running: BuiltWaymark, ledger: SendingLedger, { admin, folder }: { admin: Client; folder: string }): Promise<string[]> {
  const { origin } = running;
  await sendAtFixedRate(ledger, { origin, ...WARM_UP });
  const [disk, bare] = [await fdatasyncTime(folder), await bareInsertTime(admin)];
  const before = running.processorMs();
  const steady = await sendAtFixedRate(ledger, { origin, ...STEADY });
  const after = running.processorMs();
  const each = before === null || after === null ? '' : `, processor time of the app ${((after - before) / steady.requests).toFixed(2)} ms each`;
  const burst = await sendAtFixedRate(ledger, { origin, ...BURST });
  const [perSecond, bareASecond] = [burst.acknowledged / BURST.seconds, 1_000 / bare.p50];
  return [
    `  the disk: fdatasync p50 ${disk.p50.toFixed(2)} ms, p99 ${disk.p99.toFixed(2)} ms; a bare row with its commit p50 ${bare.p50.toFixed(2)} ms, p99 ${bare.p99.toFixed(2)} ms`,
    `  ${STEADY.perSecond}/s for ${STEADY.seconds} s: ${words(steady)} (${goal(steady.p99, GOAL_P99_MS, 'ms')} for the p99, ${(steady.p99 / bare.p99).toFixed(1)} times that of a bare row)${each}`,
    `  ${BURST.perSecond}/s for ${BURST.seconds} s: ${words(burst)}; ${perSecond.toFixed(0)} acknowledged a second, ${(perSecond / bareASecond).toFixed(1)} times as many as bare rows one after the other`,
  ];
}

function words({ p50, p95, p99, requests, acknowledged }: Sent): string {
  return `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, ${acknowledged} of ${requests} answered acknowledged`;
}

/** Whoever was told to wait sends again, as the page does, until all is acknowledged; then everything is there once or it is not. */
async function lastLine(running: BuiltWaymark, ledger: SendingLedger, admin: Client): Promise<string> {
  const again = ledger.open.size;
  const began = performance.now();
  const until = began + AGAIN_MS;
  while (ledger.open.size > 0 && performance.now() < until) {
    const left = ledger.open.values();
    await Promise.all(Array.from({ length: SENDING_AGAIN }, () => sendAll(running.origin, ledger, { left, until })));
    if (ledger.open.size > 0) await pause(PAUSE_MS);
  }
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  const { lost, doubled, strange } = await ledger.compare(admin);
  return [
    `  ${ledger.acknowledged.size} acknowledged, of ${again} sent again ${again - ledger.open.size} within ${seconds} s (${ledger.open.size} still to be sent):`,
    `${lost.length} lost, ${doubled.length} doubled, ${strange.length} that nobody sent; memory of the app ${running.megabytes().toFixed(0)} MB`,
  ].join(' ');
}

/** One after the other; several take turns with what is left. */
async function sendAll(origin: string, ledger: SendingLedger, { left, until }: { left: Iterator<Sending>; until: number }): Promise<void> {
  for (let next = left.next(); !next.done && performance.now() < until; next = left.next()) {
    if (await isKept(origin, next.value)) ledger.acknowledge(next.value);
  }
}

async function isKept(origin: string, sending: Sending): Promise<boolean> {
  const signal = AbortSignal.timeout(AGAIN_MS / 4);
  const options = { method: 'POST', body: sending.body, headers: headersOf(sending), redirect: 'manual', signal } as const;
  const answer = await fetch(origin + sending.url, options).catch(() => null);
  await answer?.body?.cancel();
  return answer?.status === 303;
}
