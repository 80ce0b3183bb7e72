export { planSteps } from './at-home.ts';
export { dueActions } from './due-actions.ts';
export { actionPlanRoutes } from './plan.routes.tsx';
