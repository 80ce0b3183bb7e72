export { auditSteps } from './at-home.ts';
export { auditRoutes } from './audits.routes.tsx';
export { type AuditedLesson, lessonsBelowGood, loadLessonsBelowGood } from './lessons-below-good.ts';
