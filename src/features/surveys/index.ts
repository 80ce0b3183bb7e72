export { answerRoutes } from './answer/answer.routes.tsx';
export { resultsRoutes } from './results/results.routes.tsx';
export { allSurveysRoutes } from './running/all-surveys.routes.tsx';
export { closeOverdueSurveys } from './running/close-open-surveys.ts';
export { surveyRoutes } from './running/survey.routes.tsx';
