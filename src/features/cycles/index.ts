export { canRunCycles, canSeeCycles, canSeeWork } from './cycle.policy.ts';
export { cyclesRoutes } from './cycles.routes.tsx';
