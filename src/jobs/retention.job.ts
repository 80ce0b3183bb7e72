import type { Database } from '../database/database.ts';
import { letTakeLong } from '../database/leisure.ts';
import { withDirectory, withTenant } from '../database/tenant.ts';
import type { Job, JobRun } from './job.ts';
import { deleteLettersBefore } from './letters.queries.ts';
import { listPartnershipsForJobs } from './partnerships.queries.ts';
import { daysBefore, type Forgetting } from './retention.ts';
import { deleteRunsBefore } from './runs.queries.ts';
import { everyDayAt } from './schedule.ts';

/** When few are at work. */
const HOUR = 3;
const RUNS_DAYS = 90;
/** Long after the week or the day that they were about. */
const LETTERS_DAYS = 60;

/** Takes out what is kept for a while only, as docs/data-protection.md says of each table. */
export function retentionJob({ db }: { db: Database }, forgettings: readonly Forgetting[]): Job {
  return {
    name: 'retention',
    title: 'Take out what is kept for a while only',
    says: 'Invitations that nobody accepted, files that nobody confirmed, and what was noted of jobs. Every day at three in the morning.',
    dueFirst: 'next',
    next: everyDayAt(HOUR),
    async run(given) {
      const tally = await forgetAll(db, forgettings, given);
      tally['runs of jobs'] = await deleteRunsBefore(db, daysBefore(given.now, RUNS_DAYS));
      tally['notes of letters'] = await deleteLettersBefore(db, daysBefore(given.now, LETTERS_DAYS));
      return { tally };
    },
  };
}

/** Each thing of each partnership in a transaction of its own. */
async function forgetAll(db: Database, forgettings: readonly Forgetting[], { now, ending }: JobRun): Promise<Record<string, number>> {
  const tally: Record<string, number> = Object.fromEntries(forgettings.map(({ what }) => [what, 0]));
  for (const { id } of await withDirectory(db, listPartnershipsForJobs))
    for (const { what, forget } of forgettings) {
      if (ending.aborted) return tally;
      tally[what] =
        (tally[what] ?? 0) +
        (await withTenant(db, id, async (tenant) => {
          await letTakeLong(tenant.sql);
          return forget(tenant, now);
        }));
    }
  return tally;
}
