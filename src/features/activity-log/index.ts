export { canReadActivity, canReadServiceLog } from './activity.policy.ts';
export { activityRoutes } from './activity.routes.tsx';
export { auditVerifyCommand } from './audit.command.ts';
export { recordActivity, recordServiceActivity } from './record-activity.ts';
