export { aboutRoutes } from './about.routes.tsx';
export { homeRoutes } from './home.routes.tsx';
export { navigationFor } from './navigation.ts';
export { ownPlacesRoutes } from './own-places.routes.tsx';
