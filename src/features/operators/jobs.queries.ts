import type { Database, Sql } from '../../database/database.ts';

export type Outcome = 'done' | 'failed' | 'interrupted';

export interface ListedJob {
  name: string;
  title: string;
  says: string;
  due: Date;
  /** Since when somebody is waiting for it who asked for it. */
  wanted: Date | null;
  /** Until when the run that is under way counts as alive. */
  heldUntil: Date | null;
  failures: number;
}

export interface ListedRun {
  id: string;
  job: string;
  began: Date;
  ended: Date | null;
  outcome: Outcome | null;
  tally: Record<string, number>;
  reason: string | null;
  wanted: boolean;
}

export function listJobs(db: Database): Promise<ListedJob[]> {
  return db
    .selectFrom('job')
    .select(['name', 'title', 'says', 'due_at as due', 'wanted_at as wanted', 'held_until as heldUntil', 'failures'])
    .orderBy('title')
    .execute();
}

/** The newest first. */
export async function listRuns(db: Database, most: number): Promise<ListedRun[]> {
  const rows = await runs(db).orderBy('began_at', 'desc').orderBy('run_id').limit(most).execute();
  return rows.map(asListed);
}

/** The last run of each job, by its name. */
export async function listLastRuns(db: Database): Promise<Map<string, ListedRun>> {
  const rows = await runs(db).distinctOn('job').orderBy('job').orderBy('began_at', 'desc').orderBy('run_id').execute();
  return new Map(rows.map((row) => [row.job, asListed(row)]));
}

function runs(db: Database) {
  return db
    .selectFrom('job_run')
    .select(['run_id as id', 'job', 'began_at as began', 'ended_at as ended', 'outcome', 'tally', 'reason'])
    .select(({ eb }) => eb('wanted_by', 'is not', null).as('wanted'));
}

function asListed({ tally, wanted, ...row }: Omit<ListedRun, 'tally' | 'wanted'> & { tally: unknown; wanted: unknown }): ListedRun {
  return { ...row, tally: (tally ?? {}) as Record<string, number>, wanted: Boolean(wanted) };
}

/** Asks for a job; false where there is none of this name. */
export async function updateWanted(sql: Sql, name: string, { at, by }: { at: Date; by: string | null }): Promise<boolean> {
  const { numUpdatedRows } = await sql.updateTable('job').set({ wanted_at: at, wanted_by: by }).where('name', '=', name).executeTakeFirst();
  return numUpdatedRows > 0n;
}
