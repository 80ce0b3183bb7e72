import { daysBefore, type Forgetting } from '../../../jobs/retention.ts';
import { deleteRegisterUploadsBefore } from './register-upload.queries.ts';

/** Whoever looks at one does so on the day. */
const DAYS = 1;

/** What was read from files that name institutions, and that nobody took over. */
export const forgetRegisterUploads: Forgetting = {
  what: 'readings of the school register',
  forget: (tenant, now) => deleteRegisterUploadsBefore(tenant, daysBefore(now, DAYS)),
};
