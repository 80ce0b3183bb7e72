import { daysBefore, type Forgetting } from '../../jobs/retention.ts';
import { updateForgotten } from './invitation.queries.ts';

/** As long as somebody may want to send it again, or ask whom they had invited. */
const DAYS = 90;

/** Of an invitation that ran out or was withdrawn stays that there was one, and not for whom. */
export const forgetInvitations: Forgetting = {
  what: 'invitations that nobody accepted',
  forget: (tenant, now) => updateForgotten(tenant, { endedBefore: daysBefore(now, DAYS), now }),
};
