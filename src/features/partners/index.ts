export { partnersSteps } from './at-home.ts';
export { carryPartners } from './carry-partners.ts';
export { partnersRoutes } from './partners.routes.tsx';
