export { staffSteps } from './at-home.ts';
export { carryDetails, staffToCarry } from './carry-staff.ts';
export { dueQualifications } from './due-qualifications.ts';
export { staffRoutes } from './staff.routes.tsx';
export { listTraining } from './training.queries.ts';
