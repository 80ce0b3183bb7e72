export { canReadActivity, canReadServiceLog } from './activity.policy.ts';
export { activityRoutes } from './activity.routes.tsx';
export type { Act } from './acts.ts';
export { auditVerifyCommand } from './audit.command.ts';
export { type Concern, listRecent, type RecentLine } from './recent.queries.ts';
export { recordActivity, recordServiceActivity } from './record-activity.ts';
