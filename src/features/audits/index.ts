export { auditSteps } from './at-home.ts';
export { answersOf } from './audit.ts';
export { auditRoutes } from './audits.routes.tsx';
export { loadLessonsBelowGood } from './lessons-below-good.ts';
export { loadAudit } from './load-audit.ts';
