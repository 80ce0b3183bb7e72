export { programmeSteps } from './at-home.ts';
export { carryProgrammes } from './carry-programme.ts';
export { holesOfProgramme } from './holes.ts';
export { programmeRoutes } from './programme.routes.tsx';
