export { canImport } from './import.policy.ts';
export { importRoutes } from './import.routes.tsx';
