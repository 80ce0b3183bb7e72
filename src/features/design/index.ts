export { designRoutes } from './design.routes.ts';
export { designPage, designSample } from './design-page.tsx';
export { SAMPLES } from './samples.tsx';
