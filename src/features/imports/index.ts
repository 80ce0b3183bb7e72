export { canImport } from './import.policy.ts';
export { importRoutes } from './import.routes.tsx';
export { importsPath } from './import-params.ts';
export { readRegisterFiles } from './read-register-files.ts';
export { readSurveyAnswers } from './read-survey-answers.ts';
