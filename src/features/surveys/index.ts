export { answerRoutes } from './answer/answer.routes.tsx';
