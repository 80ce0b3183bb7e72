import { previousYear } from '../../../evidence/academic-year.ts';
import type { Problem } from '../../../evidence/problem.ts';
import type { AcademicYear } from '../../../rating/evidence.ts';
import { all } from '../../../rating/words.ts';
import type { Reading } from '../import.ts';

/** What is wrong with the cycles of a survey file: an error if it has answers of neither this cycle nor the last one, a warning if only of the last one. */
export function surveyProblem({ found, name }: Reading, cycle: AcademicYear): Problem[] {
  if (found?.kind !== 'survey' || found.rows.length === 0 || found.cycles.includes(cycle)) return [];
  const last = found.cycles.includes(previousYear(cycle));
  const message = last
    ? `The file has no answers of ${cycle}, only of ${all(found.cycles)}. Without this year’s answers the student survey is not rated; last year’s are taken to compare with.`
    : `The file has answers of ${all(found.cycles)}, and this cycle needs those of ${cycle}. Send the survey of ${cycle}, or correct the column "cycle".`;
  return [{ severity: last ? 'warning' : 'error', file: name, line: null, column: 'cycle', message }];
}
