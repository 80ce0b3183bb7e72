import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { findRunningServer } from '../../src/database/server/embedded-server.ts';

/** How long the database itself works for one request, in milliseconds on average: the sum of all that its log says about its statements. */
export async function databaseTimeOf(folder: string, requests: number, ask: () => Promise<unknown>): Promise<number> {
  const running = await findRunningServer(folder);
  if (!running) throw new Error('The database does not run.');
  const admin = new Client(running);
  await admin.connect();
  try {
    await logStatements(admin, 'set log_min_duration_statement = 0');
    await ask();
    const before = readLogs(folder).length;
    for (let i = 0; i < requests; i++) await ask();
    await logStatements(admin, 'reset log_min_duration_statement');
    return sumOfDurations(readLogs(folder).slice(before)) / requests;
  } finally {
    await admin.end();
  }
}

/** The setting counts for connections that are made from then on, so that those there are have to end. */
async function logStatements(admin: Client, change: string): Promise<void> {
  await admin.query(`alter role waymark_app ${change}`);
  await admin.query("select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = 'waymark_app'");
}

function readLogs(folder: string): string {
  const logs = join(folder, 'postgres', 'log');
  const files = readdirSync(logs).map((name) => join(logs, name));
  files.sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs);
  return files.map((file) => readFileSync(file, 'utf8')).join('');
}

function sumOfDurations(log: string): number {
  const durations = [...log.matchAll(/duration: ([\d.]+) ms/g)].map(([, ms]) => Number(ms));
  if (durations.length === 0) throw new Error('The database wrote no durations.');
  return durations.reduce((sum, ms) => sum + ms, 0);
}
