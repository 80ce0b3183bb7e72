import { sendOnce } from '../../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../../database/tenant.ts';
import type { Parts } from '../../../web/parts.ts';
import { NotFound } from '../../../web/problems.ts';
import { type Act, recordActivity } from '../../activity-log/index.ts';
import type { Sent } from '../../partnerships/index.ts';
import { findSurvey } from '../survey.queries.ts';

/** What is done, and what its line in the activity log holds. */
interface OnSurvey {
  survey: string;
  act: Act;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  /** Gives back how it ended: the same form sent again ends so too. */
  do(tenant: Tenant, at: Date): Promise<string>;
}

/** Does something to a survey once for one sent form, with its line in the activity log. @throws NotFound */
export function actOnSurvey(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { survey: id, act, do: doIt, ...change }: OnSurvey,
): Promise<string> {
  const at = now();
  return withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const survey = await findSurvey(tenant, id);
      if (!survey) throw new NotFound();
      const answer = await doIt(tenant, at);
      await recordActivity(tenant, { at, by, act, subject: { kind: 'survey', id }, institution: survey.institution, ...change });
      return answer;
    }),
  );
}
