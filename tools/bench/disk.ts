import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { type Latency, latency } from './fixed-rate.ts';

const TIMES = 200;
const PAGE = Buffer.alloc(8_192, 1);

/** How long the disk of a folder takes to say that a page of the database is written for good, in milliseconds. */
export async function fdatasyncTime(folder: string): Promise<Latency> {
  const path = join(folder, 'waymark-bench-page');
  const file = await open(path, 'wx');
  try {
    return await timed(async (time) => {
      await file.write(PAGE, 0, PAGE.length, time * PAGE.length);
      await file.datasync();
    });
  } finally {
    await file.close();
    await rm(path);
  }
}

/** How long the database takes for the least that anybody could store: a row without anything around it, in a transaction of its own. */
export async function bareInsertTime(admin: Pick<ClientBase, 'query'>): Promise<Latency> {
  await admin.query('create table waymark_bench_row (id uuid primary key, line text)');
  try {
    return await timed(() => admin.query("insert into waymark_bench_row values (gen_random_uuid(), repeat('5', 24))"));
  } finally {
    await admin.query('drop table waymark_bench_row');
  }
}

async function timed(act: (time: number) => Promise<unknown>): Promise<Latency> {
  const taken: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const began = performance.now();
    await act(time);
    taken.push(performance.now() - began);
  }
  return latency(taken);
}
