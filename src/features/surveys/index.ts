export { answerRoutes } from './answer/answer.routes.tsx';
export { paperRoutes } from './paper/paper.routes.tsx';
export { questionnaireRoutes } from './questionnaire/questionnaire.routes.tsx';
export { allSurveysRoutes } from './running/all-surveys.routes.tsx';
export { closeOverdueSurveys } from './running/close-open-surveys.ts';
export { surveyRoutes } from './running/survey.routes.tsx';
export { typingRoutes } from './typing/typing.routes.tsx';
