export { answersOf } from './audit.ts';
export { auditRoutes } from './audits.routes.tsx';
export { loadAudit } from './load-audit.ts';
