export { cycleFacts, cycleSteps } from './at-home.ts';
export { canSeeCycles } from './cycle.policy.ts';
export { cyclesRoutes } from './cycles.routes.tsx';
