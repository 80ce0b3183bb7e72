export { caseNewCommand } from './case-new.command.ts';
export { printProblems } from './print-problems.ts';
export { rateCommand } from './rate.command.ts';
export { rateCase } from './rate-case.ts';
export { replayCommand } from './replay.command.ts';
export { renderReport } from './report/render-report.tsx';
