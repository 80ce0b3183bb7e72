export { canListInstitutions } from './institution.policy.ts';
export { institutionRoutes } from './institution.routes.tsx';
