export { cityStepsForViewers, missingSteps } from './at-home.ts';
export { canSeeCity } from './city.policy.ts';
export { cityRoutes } from './city.routes.tsx';
export { dueMissing } from './due-missing.ts';
export { missingRoutes } from './missing.routes.tsx';
