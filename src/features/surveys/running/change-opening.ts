import { sendOnce } from '../../../database/sent-form.ts';
import { withTenant } from '../../../database/tenant.ts';
import type { Parts } from '../../../web/parts.ts';
import { NotFound } from '../../../web/problems.ts';
import { recordActivity } from '../../activity-log/index.ts';
import { isLocked, lockCycle } from '../../evidence/index.ts';
import type { Sent } from '../../partnerships/index.ts';
import { lockSurvey, updateClosed, updateSurvey } from '../survey.queries.ts';
import type { Opening } from './days.form.ts';

/** What came of it: somebody else may have changed the survey after the form was opened. */
export type Changed = 'changed' | 'changed meanwhile' | 'cycle is published';

/** Other days, or another way to answer. A survey that was closed is opened again by it, if its last day is still to come. */
export async function changeOpening(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { survey: id, version, opening }: { survey: string; version: number; opening: Opening },
): Promise<Changed> {
  const at = now();
  const answer = await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const survey = await lockSurvey(tenant, id);
      if (!survey) throw new NotFound();
      const cycle = await lockCycle(tenant, survey.cycle);
      if (cycle && isLocked(cycle)) return 'cycle is published';
      if (survey.version !== version) return 'changed meanwhile';
      await updateSurvey(tenant, { ...survey, ...opening });
      if (survey.closedAt !== null) await updateClosed(tenant, id, { by: null, at: null });
      const { opensOn, closesOn, access } = survey;
      const before = { opensOn, closesOn, access };
      await recordActivity(tenant, {
        at,
        by,
        act: 'changed-survey',
        subject: { kind: 'survey', id },
        institution: survey.institution,
        before,
        after: { ...opening },
      });
      return 'changed';
    }),
  );
  return answer as Changed;
}
