import { sendOnce } from '../../../database/sent-form.ts';
import { withTenant } from '../../../database/tenant.ts';
import { todayOf } from '../../../shared/today.ts';
import type { Parts } from '../../../web/parts.ts';
import { recordActivity } from '../../activity-log/index.ts';
import { isLocked } from '../../evidence/index.ts';
import type { Sent } from '../../partnerships/index.ts';
import { updateClosed, updateSurvey } from '../survey.queries.ts';
import { stateOf } from '../survey.ts';
import type { Opening } from './days.form.ts';
import { lockWithCycle } from './lock-with-cycle.ts';

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
      const { survey, cycle } = await lockWithCycle(tenant, id);
      if (isLocked(cycle)) return 'cycle is published';
      if (survey.version !== version) return 'changed meanwhile';
      const reopened = survey.reopened || stateOf(survey, todayOf(at)) === 'closed';
      await updateSurvey(tenant, { ...survey, ...opening, reopened });
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
