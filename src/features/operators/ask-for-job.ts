import { sendOnce } from '../../database/sent-form.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { recordServiceActivity } from '../activity-log/index.ts';
import { updateWanted } from './jobs.queries.ts';

/** Has a job run as soon as somebody looks for work, whenever it is due. @throws NotFound */
export async function askForJob(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { person, form }: { person: string; form: string },
  job: string,
): Promise<void> {
  const at = now();
  await db.transaction().execute((sql) =>
    sendOnce(sql, { person, form, now: at }, async () => {
      if (!(await updateWanted(sql, job, { at, by: person }))) throw new NotFound();
      await recordServiceActivity(sql, { at, person, act: 'asked-for-job', after: { job } });
      return job;
    }),
  );
}
