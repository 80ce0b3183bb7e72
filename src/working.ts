// All that Waymark does by itself, put together from its parts: loaded when people are served already, or by `waymark worker`.
import { clearAwayJob } from './features/accounts/index.ts';
import { closeSurveysJob } from './features/surveys/index.ts';
import type { Job } from './jobs/job.ts';
import type { Parts } from './web/parts.ts';

export { keepWorking } from './jobs/keep-working.ts';
export { createMail } from './mail/mail.ts';

export type WorkingParts = Pick<Parts, 'db' | 'mail' | 'now' | 'baseUrl'>;

export function jobsOf(parts: WorkingParts): Job[] {
  return [clearAwayJob(parts), closeSurveysJob(parts)];
}
