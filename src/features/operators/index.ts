export { jobsCommands } from './jobs.commands.ts';
export { canRunJobs } from './jobs.policy.ts';
export { jobsRoutes } from './jobs.routes.tsx';
export { userCommands } from './user.commands.ts';
