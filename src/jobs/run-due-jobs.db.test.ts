import { beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../tests/support/fresh-database.ts';
import type { Job, JobLog, JobResult } from './job.ts';
import { listJobs } from './keep-working.ts';
import { HELD_MS, runDueJobs } from './run-due-jobs.ts';
import { everyHour } from './schedule.ts';

const { db, admin } = await freshDatabase();
const START = new Date('2026-06-15T10:00:00Z');
const MINUTE = 60_000;
let at = START;
const now = () => at;
const later = (ms: number) => {
  at = new Date(at.getTime() + ms);
};
const never = new AbortController().signal;
const told: object[] = [];
const log: JobLog = { info: (about) => void told.push(about), error: (about) => void told.push(about) };

function jobOf(run: Job['run'], more: Partial<Job> = {}): Job {
  return { name: 'count', title: 'Counting', says: 'Counts.', dueFirst: 'at-once', next: everyHour, run, ...more };
}

const done = async (): Promise<JobResult> => ({ tally: { counted: 1 } });
const look = (...jobs: Job[]) => runDueJobs({ db, jobs, now, log, ending: never });
const runs = async () => (await admin.query('select job, outcome, tally, reason from job_run order by began_at')).rows;
const due = async () => (await admin.query<{ due_at: Date }>('select due_at from job')).rows[0]?.due_at;

beforeEach(async () => {
  at = START;
  told.length = 0;
  await admin.query('delete from job_run; delete from job');
});

test('runs when it is due, once, and again when it is due again', async () => {
  const job = jobOf(done);
  await listJobs({ db, jobs: [job], now });
  expect([await look(job), await look(job)]).toEqual([1, 0]);
  later(59 * MINUTE);
  expect(await look(job)).toBe(0);
  later(MINUTE);
  expect(await look(job)).toBe(1);
  expect(await runs()).toEqual(Array.from({ length: 2 }, () => ({ job: 'count', outcome: 'done', tally: { counted: 1 }, reason: null })));
  expect(told).toEqual([
    { job: 'count', ms: 0, counted: 1 },
    { job: 'count', ms: 0, counted: 1 },
  ]);
});

test('one that is first due at its hour waits for it', async () => {
  const job = jobOf(done, { dueFirst: 'next' });
  await listJobs({ db, jobs: [job], now });
  expect(await look(job)).toBe(0);
  expect(await due()).toEqual(everyHour(START));
});

test('a start changes nothing of when a job is due, says what it is now, and takes out one that is no more', async () => {
  await listJobs({ db, jobs: [jobOf(done), jobOf(done, { name: 'old' })], now });
  later(30 * MINUTE);
  await listJobs({ db, jobs: [jobOf(done, { title: 'Counting better' })], now });
  expect((await admin.query('select name, title, due_at from job')).rows).toEqual([{ name: 'count', title: 'Counting better', due_at: START }]);
});

describe('a job that fails', () => {
  test('is told with its kind and code alone, tried again after longer and longer, and as ever once it is well', async () => {
    const faults = [1, 2, 3];
    const job = jobOf(async () => {
      if (faults.pop()) throw Object.assign(new TypeError('Maya Canary <maya@dunmere.example>'), { code: 'E_BROKEN' });
      return done();
    });
    await listJobs({ db, jobs: [job], now });
    for (const minutes of [5, 10, 20]) {
      expect(await look(job)).toBe(1);
      expect(await due()).toEqual(new Date(at.getTime() + minutes * MINUTE));
      later(minutes * MINUTE);
    }
    expect(await look(job)).toBe(1);
    expect(await due()).toEqual(everyHour(at));
    const reason = 'A fault in Waymark or its database: TypeError, E_BROKEN. The log of the program says more.';
    expect((await runs()).map((run) => [run.outcome, run.reason])).toEqual([...[1, 2, 3].map(() => ['failed', reason]), ['done', null]]);
    expect(JSON.stringify([await runs(), told])).not.toContain('Canary');
    expect(told[0]).toMatchObject({ error: { kind: 'TypeError', code: 'E_BROKEN' } });
  });

  test('in part tells how much was done, and what could not be', async () => {
    const job = jobOf(async () => ({ tally: { counted: 3 }, trouble: 'One could not be counted.' }));
    await listJobs({ db, jobs: [job], now });
    await look(job);
    expect(await runs()).toEqual([{ job: 'count', outcome: 'failed', tally: { counted: 3 }, reason: 'One could not be counted.' }]);
  });

  test('does not hold up the others', async () => {
    const broken = jobOf(() => Promise.reject(new Error('broken')), { name: 'broken' });
    const other = jobOf(done);
    await listJobs({ db, jobs: [broken, other], now });
    expect(await look(broken, other)).toBe(2);
    expect((await runs()).map(({ outcome }) => outcome).toSorted()).toEqual(['done', 'failed']);
  });
});

describe('a run that was killed', () => {
  /** Claims as a program does that is killed in the middle: nobody ends the run. */
  async function killedWith(job: Job): Promise<void> {
    const ending = new AbortController();
    const stuckFrom = (begins: () => void) => {
      begins();
      return new Promise<never>(() => {});
    };
    const began = new Promise<void>((begins) => {
      void runDueJobs({ db, jobs: [{ ...job, run: () => stuckFrom(begins) }], now, log, ending: ending.signal });
    });
    await began;
  }

  test('holds the job until its claim is over, is listed as interrupted, and another one runs', async () => {
    const job = jobOf(done);
    await listJobs({ db, jobs: [job], now });
    await killedWith(job);
    later(HELD_MS - 1);
    expect(await look(job)).toBe(0);
    later(1);
    expect(await look(job)).toBe(1);
    expect((await runs()).map(({ outcome }) => outcome)).toEqual(['interrupted', 'done']);
  });

  test('of a job that was asked for leaves it asked for', async () => {
    const job = jobOf(done);
    await listJobs({ db, jobs: [job], now });
    await look(job);
    later(MINUTE);
    await admin.query('update job set wanted_at = $1', [at]);
    await killedWith(job);
    later(HELD_MS);
    expect(await look(job)).toBe(1);
    expect((await admin.query('select wanted_at, run_id from job')).rows).toEqual([{ wanted_at: null, run_id: null }]);
  });
});

test('asked for while it runs, it runs once more', async () => {
  let times = 0;
  const job = jobOf(async () => {
    times++;
    if (times === 1) await admin.query('update job set wanted_at = $1', [new Date(at.getTime() + 1)]);
    later(MINUTE);
    return done();
  });
  await listJobs({ db, jobs: [job], now });
  expect(await look(job)).toBe(2);
});

test('two that look at once do each job once', async () => {
  let counted = 0;
  const jobs = Array.from({ length: 6 }, (_, at) =>
    jobOf(
      async () => {
        counted++;
        return done();
      },
      { name: `count-${at}` },
    ),
  );
  await listJobs({ db, jobs, now });
  const ran = await Promise.all([look(...jobs), look(...jobs), look(...jobs)]);
  expect([ran.reduce((sum, each) => sum + each), counted]).toEqual([6, 6]);
});

test('broken off in order, it is given back and is still due', async () => {
  const ending = new AbortController();
  const job = jobOf(async () => {
    ending.abort();
    return done();
  });
  await listJobs({ db, jobs: [job], now });
  await runDueJobs({ db, jobs: [job], now, log, ending: ending.signal });
  expect((await runs()).map(({ outcome }) => outcome)).toEqual(['interrupted']);
  expect((await admin.query('select run_id, due_at from job')).rows).toEqual([{ run_id: null, due_at: START }]);
  expect(await look(jobOf(done))).toBe(1);
});
