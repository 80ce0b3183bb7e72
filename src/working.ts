// All that Waymark does by itself, put together from its parts: loaded when people are served already, or by `waymark worker`.
import { clearAwayJob } from './features/accounts/index.ts';
import { dueActions } from './features/action-plans/index.ts';
import { dueMissing } from './features/city/index.ts';
import { digestJob } from './features/digests/index.ts';
import { dueAwards } from './features/evidence/index.ts';
import { forgetImports } from './features/imports/index.ts';
import { forgetRegisterUploads } from './features/institutions/index.ts';
import { dueReviews } from './features/partners/index.ts';
import { forgetInvitations } from './features/people/index.ts';
import { dueQualifications } from './features/staff/index.ts';
import { closeSurveysJob, dueSurveys } from './features/surveys/index.ts';
import type { DueFor } from './jobs/due.ts';
import type { Job } from './jobs/job.ts';
import { retentionJob } from './jobs/retention.job.ts';
import type { Forgetting } from './jobs/retention.ts';
import type { Parts } from './web/parts.ts';

export { keepWorking } from './jobs/keep-working.ts';
export { createMail } from './mail/mail.ts';

export type WorkingParts = Pick<Parts, 'db' | 'mail' | 'now' | 'baseUrl'>;

/** Who says what is due, in the order in which it stands in letters. A feature that knows of something adds its own. */
const DUE: readonly DueFor[] = [dueActions, dueSurveys, dueAwards, dueQualifications, dueReviews, dueMissing];

/** Who keeps something for a while only. */
const FORGETTINGS: readonly Forgetting[] = [forgetInvitations, forgetImports, forgetRegisterUploads];

export function jobsOf(parts: WorkingParts): Job[] {
  return [clearAwayJob(parts), closeSurveysJob(parts), digestJob(parts, DUE), retentionJob(parts, FORGETTINGS)];
}
