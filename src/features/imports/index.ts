export { canImport } from './import.policy.ts';
export { importRoutes } from './import.routes.tsx';
export { readRegisterFiles } from './read-register-files.ts';
