import type { Insertable } from 'kysely';
import type { Database, Sql } from '../database/database.ts';
import type { Schema } from '../database/schema.ts';
import type { Job, JobResult } from './job.ts';

/** Lists the jobs of this Waymark, new ones with when they are due first. Those that it does not know any more go. */
export async function putJobs(sql: Sql, jobs: readonly (Pick<Job, 'name' | 'title' | 'says'> & { due: Date })[]): Promise<void> {
  await sql
    .insertInto('job')
    .values(jobs.map(({ name, title, says, due }) => ({ name, title, says, due_at: due })))
    .onConflict((conflict) => conflict.column('name').doUpdateSet((job) => ({ title: job.ref('excluded.title'), says: job.ref('excluded.says') })))
    .execute();
  await sql
    .deleteFrom('job')
    .where(
      'name',
      'not in',
      jobs.map(({ name }) => name),
    )
    .execute();
}

export interface Claim {
  run: string;
  now: Date;
  until: Date;
}

/** Takes the job that has been due longest and that nobody is at; null where there is none. Two who ask at once get two jobs, or one of them none. */
export async function claimDueJob(db: Database, names: readonly string[], { run, now, until }: Claim): Promise<string | null> {
  return db.transaction().execute(async (sql) => {
    const due = await sql
      .selectFrom('job')
      .select(['name', 'run_id', 'wanted_by'])
      .where('name', 'in', names)
      .where(({ eb, or }) => or([eb('due_at', '<=', now), eb('wanted_at', 'is not', null)]))
      .where(({ eb, or }) => or([eb('held_until', 'is', null), eb('held_until', '<=', now)]))
      .orderBy('due_at')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!due) return null;
    if (due.run_id) await endRun(sql, due.run_id, { ended_at: now, outcome: 'interrupted' });
    await sql.updateTable('job').set({ run_id: run, held_until: until }).where('name', '=', due.name).execute();
    await sql.insertInto('job_run').values({ run_id: run, job: due.name, began_at: now, wanted_by: due.wanted_by }).execute();
    return due.name;
  });
}

/** Says that the run is alive; false where another one has taken its place. */
export async function keepClaim(db: Database, run: string, until: Date): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('job').set({ held_until: until }).where('run_id', '=', run).executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface Ended extends JobResult {
  name: string;
  run: string;
  began: Date;
  ended: Date;
  /** When it is due next, by how often it has failed in a row now. */
  next(failures: number): Date;
}

/** Writes what came of a run, and when the job is due next. One that lost its claim meanwhile is not the one to say that. */
export async function finishJob(db: Database, { name, run, began, ended, tally, trouble, next }: Ended): Promise<void> {
  const outcome = trouble === undefined ? 'done' : 'failed';
  await db.transaction().execute(async (sql) => {
    const held = await sql.selectFrom('job').select('failures').where('name', '=', name).where('run_id', '=', run).forUpdate().executeTakeFirst();
    await endRun(sql, run, { ended_at: ended, outcome, tally: JSON.stringify(tally), reason: trouble ?? null });
    if (!held) return;
    const failures = outcome === 'done' ? 0 : held.failures + 1;
    const free = { run_id: null, held_until: null, failures, due_at: next(failures) };
    await sql.updateTable('job').set(free).where('name', '=', name).execute();
    // Asked for again meanwhile: that is still wanted.
    const done = { wanted_at: null, wanted_by: null };
    await sql.updateTable('job').set(done).where('name', '=', name).where('wanted_at', '<=', began).execute();
  });
}

async function endRun(sql: Sql, run: string, ended: Partial<Insertable<Schema['job_run']>>): Promise<void> {
  await sql.updateTable('job_run').set(ended).where('run_id', '=', run).where('ended_at', 'is', null).execute();
}

/** Gives a job back that was broken off in order, so that the next start goes on with it at once. */
export async function giveBack(db: Database, run: string, now: Date): Promise<void> {
  await db.transaction().execute(async (sql) => {
    await sql.updateTable('job').set({ run_id: null, held_until: null }).where('run_id', '=', run).execute();
    await endRun(sql, run, { ended_at: now, outcome: 'interrupted' });
  });
}
