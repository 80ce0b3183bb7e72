export { planSteps } from './at-home.ts';
export { type DueAction, listDueActions } from './due.queries.ts';
export type { FindFurther } from './find-suggestions.ts';
export { actionPlanRoutes } from './plan.routes.tsx';
