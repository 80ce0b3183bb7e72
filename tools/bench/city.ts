import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findRunningServer } from '../../src/database/server/embedded-server.ts';
import { setUpAuthenticator } from '../../src/seed/journeys.ts';
import { OWN_DATABASE } from '../../src/start/own-database.ts';
import { type BuiltWaymark, startBuiltWaymark } from './built-waymark.ts';
import { databaseTimeOf } from './database-time.ts';
import { fillCity } from './full-city.ts';
import { visitorAt } from './over-http.ts';
import { goal, measured, PER_SECOND, words } from './serving.ts';

const INSTITUTIONS = 500;
const GOALS = { p95: 150, timesDatabase: 3 };
const TIMES = 30;
const PASSWORD = 'river lantern copper';
const PAGE = '/cycles/2025-26/city';

/**
 * The page of a city of 500 institutions with a year before: asked for at a fixed rate while nothing changes, and one at a time when something
 * changed before each; either beside the time that the database itself takes for it.
 */
export async function benchCity(): Promise<string[]> {
  const busy = loadavg()[0] ?? 0;
  const folder = await mkdtemp(join(tmpdir(), 'waymark-bench-'));
  let running: BuiltWaymark | undefined;
  try {
    running = await startBuiltWaymark(folder);
    const cookie = await signIn(running);
    await asAdmin(folder, (admin) => fillCity(admin, folder, INSTITUTIONS));
    return [
      `city page of ${INSTITUTIONS} institutions:`,
      ...(busy > cpus().length ? [`  others kept this machine busy (load ${busy.toFixed(1)} before the start): times are longer than its own`] : []),
      ...(await whileNothingChanges(running, folder, cookie)),
      ...(await afterEachChange(running, folder, cookie)),
      `  memory of the app: ${running.megabytes().toFixed(0)} MB after the load`,
    ];
  } finally {
    await running?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function signIn(running: BuiltWaymark): Promise<string> {
  const lead = visitorAt(running.origin);
  const link = new URL(await running.setUpLink());
  const partnership = { partnership: 'Dunmere 14-19 Partnership', area: 'Dunmere', laCodes: '999' };
  await lead.post(link.pathname, { name: 'Maya Okafor', email: 'maya@dunmere.example', password: PASSWORD, ...partnership });
  await setUpAuthenticator(lead, PASSWORD);
  return [...lead.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

async function asAdmin<T>(folder: string, act: (admin: Client) => Promise<T>): Promise<T> {
  const server = await findRunningServer(folder);
  if (!server) throw new Error('The database does not run.');
  const admin = new Client({ ...server, database: OWN_DATABASE });
  await admin.connect();
  try {
    return await act(admin);
  } finally {
    await admin.end();
  }
}

async function whileNothingChanges(running: BuiltWaymark, folder: string, cookie: string): Promise<string[]> {
  const url = running.origin + PAGE;
  const ask = () => fetch(url, { headers: { cookie } }).then((answer) => answer.text());
  const bytes = Buffer.byteLength(await ask());
  const taken = await measured(running, { url, cookie });
  const database = await databaseTimeOf(folder, 50, ask);
  return [
    `  ${PER_SECOND} requests/s of ${(bytes / 1_000).toFixed(0)} kB: ${words(taken)} (${goal(taken.p95, GOALS.p95, 'ms')} for the p95);`,
    `    median ${(taken.p50 / database).toFixed(1)} times the ${database.toFixed(2)} ms of the database (${goal(taken.p50 / database, GOALS.timesDatabase, 'times')})`,
  ];
}

/** A new version of the cycle is another page, whose ratings are read and rendered anew. */
async function afterEachChange(running: BuiltWaymark, folder: string, cookie: string): Promise<string[]> {
  return asAdmin(folder, async (admin) => {
    const taken: number[] = [];
    const ask = async () => {
      await admin.query('update cycle set version = version + 1');
      const began = performance.now();
      await fetch(running.origin + PAGE, { headers: { cookie } }).then((answer) => answer.text());
      taken.push(performance.now() - began);
    };
    for (let time = 0; time < TIMES; time++) await ask();
    const median = taken.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? Number.NaN;
    const database = await databaseTimeOf(folder, TIMES, ask);
    return [
      `  after a change: median ${median.toFixed(1)} ms, ${(median / database).toFixed(1)} times the ${database.toFixed(1)} ms of the database (${goal(median / database, GOALS.timesDatabase, 'times')})`,
    ];
  });
}
