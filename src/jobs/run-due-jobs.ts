import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { MailNotSent } from '../mail/mail-not-sent.ts';
import { loggable } from '../web/request-log.ts';
import type { Job, JobLog, JobResult } from './job.ts';
import { claimDueJob, finishJob, giveBack, keepClaim } from './jobs.queries.ts';
import { againAfter } from './schedule.ts';
import { whyItFailed } from './why-it-failed.ts';

export interface Working {
  db: Database;
  jobs: readonly Job[];
  now(): Date;
  log: JobLog;
  ending: AbortSignal;
}

/** A run counts as alive for this long after it last said so. */
export const HELD_MS = 90_000;
const ALIVE_EVERY_MS = 30_000;

/** Runs what is due, one after the other, until nothing is; gives back how many ran. */
export async function runDueJobs(working: Working): Promise<number> {
  let ran = 0;
  while (!working.ending.aborted && (await runNext(working))) ran++;
  return ran;
}

async function runNext({ db, jobs, now, log, ending }: Working): Promise<boolean> {
  const run = randomUUID();
  const began = now();
  const names = jobs.map(({ name }) => name);
  const name = await claimDueJob(db, names, { run, now: began, until: new Date(began.getTime() + HELD_MS) });
  const job = jobs.find((one) => one.name === name);
  if (!job) return false;
  const result = await aliveMeanwhile(db, run, now, (lost) => resultOf(job, { now: began, ending: AbortSignal.any([ending, lost]), log }));
  if (ending.aborted) {
    await giveBack(db, run, now());
    return true;
  }
  const ended = now();
  const next = (failures: number) => earlier(job.next(ended), failures > 0 ? againAfter(ended, failures) : null);
  await finishJob(db, { name: job.name, run, began, ended, next, ...result });
  const about = { job: job.name, ms: ended.getTime() - began.getTime(), ...result.tally };
  if (result.trouble === undefined) log.info(about, 'A job is done.');
  else log.error({ ...about, why: result.trouble }, 'A job failed. It is tried again.');
  return true;
}

async function resultOf(job: Job, given: Parameters<Job['run']>[0]): Promise<JobResult> {
  try {
    return await job.run(given);
  } catch (error) {
    if (!(error instanceof MailNotSent)) given.log.error({ job: job.name, error: loggable(error) }, 'A job came upon a fault.');
    return { tally: {}, trouble: whyItFailed(error) };
  }
}

/** `lost` says when another one has taken its place, because this one was not heard of for too long. */
async function aliveMeanwhile<T>(db: Database, run: string, now: () => Date, act: (lost: AbortSignal) => Promise<T>): Promise<T> {
  const lost = new AbortController();
  const sayAlive = async () => {
    // What cannot be said for now is said in half a minute.
    const held = await keepClaim(db, run, new Date(now().getTime() + HELD_MS)).catch(() => true);
    if (!held) lost.abort();
  };
  const timer = setInterval(() => void sayAlive(), ALIVE_EVERY_MS);
  try {
    return await act(lost.signal);
  } finally {
    clearInterval(timer);
  }
}

function earlier(one: Date, other: Date | null): Date {
  return other && other < one ? other : one;
}
