export { setUpRoutes } from './set-up.routes.tsx';
export { makeSetUpLink } from './set-up-link.ts';
