import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';
import type { GivenApp } from './given-app.ts';

/** Keeps everybody else from a table, in this way, until it is let go. */
export async function hold({ connection: { database } }: GivenApp, table: string, mode: string): Promise<() => Promise<unknown>> {
  const holder = new Client({ ...inject('databaseServer').admin, ...(database && { database }) });
  await holder.connect();
  onTestFinished(() => holder.end().catch(() => {}));
  await holder.query(`begin; lock table ${table} in ${mode} mode`);
  return () => holder.query('rollback');
}

/** Until so many transactions wait for another one. */
export async function untilWaiting({ admin }: GivenApp, many: number): Promise<void> {
  const waiting = async () =>
    (await admin.query("select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")).rows.length;
  while ((await waiting()) < many) await new Promise((resolve) => setTimeout(resolve, 5));
}
