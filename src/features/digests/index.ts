export { digestJob } from './digest.job.ts';
export { letterChoiceRoutes } from './letter-choice.routes.tsx';
