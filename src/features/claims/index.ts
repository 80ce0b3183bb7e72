export { claimsRoutes } from './claims.routes.tsx';
