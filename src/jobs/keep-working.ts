import { setTimeout as passed } from 'node:timers/promises';
import type { Database } from '../database/database.ts';
import { isForAWhile } from '../web/unavailable.ts';
import { putJobs } from './jobs.queries.ts';
import { runDueJobs, type Working } from './run-due-jobs.ts';
import { whyItFailed } from './why-it-failed.ts';

/** How long somebody who asks for a job waits at most until it begins. */
export const LOOK_EVERY_MS = 20_000;

/** People are served first. */
const FIRST_LOOK_MS = 1_000;
/** What is under way may take this long once Waymark is told to end. A job that takes longer is as if it had been killed, and goes on at the next start. */
const CLOSING_MS = 5_000;

/** Runs jobs as they come due, from now on. Gives back how to end that: what is under way is finished as far as it has to be. */
export function keepWorking(given: Omit<Working, 'ending'>, every = LOOK_EVERY_MS): () => Promise<void> {
  const ending = new AbortController();
  const working = { ...given, ending: ending.signal };
  let listed = false;
  let underWay: Promise<unknown> = Promise.resolve();
  const look = async () => {
    try {
      if (!listed) await listJobs(given);
      listed = true;
      await runDueJobs(working);
    } catch (error) {
      // While the database is away there is nothing to do; when it is back, what is due is still due.
      if (!isForAWhile(error)) given.log.error({ why: whyItFailed(error) }, 'Jobs could not be looked for. They are looked for again.');
    }
    if (!ending.signal.aborted) timer = setTimeout(begin, every).unref();
  };
  const begin = () => {
    underWay = look();
  };
  let timer = setTimeout(begin, Math.min(every, FIRST_LOOK_MS)).unref();
  return async () => {
    ending.abort();
    clearTimeout(timer);
    await Promise.race([underWay, passed(CLOSING_MS, undefined, { ref: false })]);
  };
}

/** Those that come every hour are due at once, the others when their hour comes. */
export function listJobs({ db, jobs, now }: { db: Database } & Pick<Working, 'jobs' | 'now'>): Promise<void> {
  const at = now();
  return db.transaction().execute((sql) =>
    putJobs(
      sql,
      jobs.map((job) => ({ ...job, due: job.dueFirst === 'at-once' ? at : job.next(at) })),
    ),
  );
}
