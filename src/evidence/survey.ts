import type { Source, SurveyEvidence } from '../rating/evidence.ts';
import { readAcademicYear } from './academic-year.ts';
import { type Cells, decimalOrNull, wholeNumber } from './cells.ts';
import type { SourceFile } from './source-file.ts';
import { readTemplate, type TemplateFile } from './template.ts';

/**
 * Student survey results, one row a question (kind `survey`). CSV: `urn` or `laestab`, `cycle` (academic year), `question`
 * (its id or wording, the same every year), `positive` and `responses` (counts of answers), optionally `words` (the wording,
 * where `question` is an id) and `mean_score` (0 or more). A question stands once in an institution's cycle. Errors: a cycle
 * or count that is none, more positive answers than answers. Format: Waymark's own template.
 */
export function readSurvey(file: SourceFile): Promise<TemplateFile<SurveyEvidence>> {
  return readTemplate(file, {
    columns: ['cycle', 'question', 'positive', 'responses'],
    optional: ['words', 'mean_score'],
    namesOtherColumns: true,
    read: readQuestion,
    once: {
      column: 'question',
      what: 'the same question in the same cycle',
      of: ({ cycle, question }) => (cycle && question ? `${cycle} ${question}` : null),
    },
  });
}

function readQuestion(cells: Cells, source: Source): SurveyEvidence {
  const cycle = readAcademicYear(cells.text('cycle'));
  if (cycle === null) cells.error('Write the academic year of the survey as 2024/25.', 'cycle');
  const question = cells.text('question');
  if (question === '') cells.error('Write the id or the wording of the question, the same one every year.', 'question');
  const positive = wholeNumber(cells, 'positive');
  const responses = wholeNumber(cells, 'responses');
  if (positive > responses) {
    cells.error(`There are more positive answers (${positive}) than answers (${responses}). Correct one of the two.`, 'positive');
  }
  const words = cells.text('words');
  const worded = words === '' ? { question } : { question, words };
  return { cycle: cycle ?? '', ...worded, positive, responses, meanScore: decimalOrNull(cells, 'mean_score'), source };
}
