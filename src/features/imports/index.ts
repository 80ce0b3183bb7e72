export { forgetImports } from './forget-imports.ts';
export { canImport } from './import.policy.ts';
export { listWaiting } from './import.queries.ts';
export { importRoutes } from './import.routes.tsx';
export { nameOf } from './import.ts';
export { importsPath } from './import-params.ts';
export { readRegisterFiles } from './read-register-files.ts';
export { readSurveyAnswers } from './read-survey-answers.ts';
