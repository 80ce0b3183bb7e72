import { sendOnce } from '../../../database/sent-form.ts';
import { withTenant } from '../../../database/tenant.ts';
import type { Parts } from '../../../web/parts.ts';
import { NotFound } from '../../../web/problems.ts';
import { recordActivity } from '../../activity-log/index.ts';
import type { Sent } from '../../partnerships/index.ts';
import { lockSurvey } from '../survey.queries.ts';
import { loadWords } from './load-words.ts';
import type { Mark } from './mark.ts';
import { insertMark, listMarks } from './words.queries.ts';

/** Hides or flags words, or takes that back. The activity log says that it was done and never what was written. @throws NotFound */
export async function markWords(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { survey: id, hash, mark }: { survey: string; hash: string; mark: Mark },
): Promise<void> {
  const at = now();
  await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const survey = await lockSurvey(tenant, id);
      const words = survey && (await loadWords(tenant, survey)).find((each) => each.hash === hash);
      if (!words) throw new NotFound();
      if (words.mark === mark) return mark;
      const position = ((await listMarks(tenant, id)).get(hash)?.position ?? 0) + 1;
      await insertMark(tenant, { survey: id, hash, position, mark, by: by.person, at });
      const change = { institution: survey.institution, before: { mark: words.mark }, after: { mark } };
      await recordActivity(tenant, { at, by, act: 'marked-survey-words', subject: { kind: 'survey', id }, ...change });
      return mark;
    }),
  );
}
