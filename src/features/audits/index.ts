export { auditRoutes } from './audits.routes.tsx';
