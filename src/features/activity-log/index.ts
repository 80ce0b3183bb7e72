export { actorOf, recordActivity, recordServiceActivity } from './record-activity.ts';
