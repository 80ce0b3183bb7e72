export { aimsRoutes } from './aims.routes.tsx';
export { aimsSteps } from './at-home.ts';
export { carryAims } from './carry-aims.ts';
