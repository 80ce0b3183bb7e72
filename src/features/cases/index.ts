export { caseNewCommand } from './case-new.command.ts';
export { printProblems } from './print-problems.ts';
export { rateCommand } from './rate.command.ts';
export { rateCase } from './rate-case.ts';
export type { EarlierRating, RatedCase, RatedInstitution } from './rated-case.ts';
export { replayCommand } from './replay.command.ts';
export { fewWhoDecide } from './report/few-who-decide.ts';
export { renderReport } from './report/render-report.tsx';
export { overallBefore, withYearsBefore, type YearBefore } from './years-before.ts';
