export { staffSteps } from './at-home.ts';
export { carryDetails, staffToCarry } from './carry-staff.ts';
export { canSeeCityTraining } from './staff.policy.ts';
export { staffRoutes } from './staff.routes.tsx';
