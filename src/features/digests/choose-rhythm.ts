import { sendOnce } from '../../database/sent-form.ts';
import type { Parts } from '../../web/parts.ts';
import { recordServiceActivity } from '../activity-log/index.ts';
import { putRhythm } from './digest.queries.ts';
import type { Rhythm } from './rhythm.ts';

export async function chooseRhythm(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { person, form }: { person: string; form: string },
  rhythm: Rhythm,
): Promise<void> {
  const at = now();
  await db.transaction().execute((sql) =>
    sendOnce(sql, { person, form, now: at }, async () => {
      await putRhythm(sql, person, rhythm, at);
      await recordServiceActivity(sql, { at, person, act: 'chose-letters', after: { rhythm } });
      return rhythm;
    }),
  );
}
