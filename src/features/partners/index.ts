export { partnersSteps } from './at-home.ts';
export { carryPartners } from './carry-partners.ts';
export { dueReviews } from './due-reviews.ts';
export { partnersRoutes } from './partners.routes.tsx';
