import { type Problem, Problems } from '../problem.ts';
import type { Answer } from './answer-words.ts';
import { oneLine } from './plain-words.ts';
import { readScale, type ScaleSettings } from './read-scale.ts';
import type { SurveyExport } from './survey-export.ts';

/** What is to be read from a column: which question it asks, and what somebody said of its scale. */
export interface ChosenColumn {
  column: number;
  question: string;
  settings?: ScaleSettings;
}

/** What one person answered. Sheets are in no order that tells who came when. */
export interface ReadSheet {
  /** In the order of the questions; `-` where the person did not answer, or no column asks. */
  answers: Answer[];
  /** Of each column that was to be taken along, the place in its list of answers; null where there is none. */
  alongside: (number | null)[];
}

export interface ReadSheets {
  /** Empty with an error among the problems. */
  sheets: ReadSheet[];
  /** Of each question, by its id, how many answered, did not know, and did not answer. */
  counts: Map<string, { answered: number; dontKnow: number; notAnswered: number }>;
  /** People who answered none of the questions, although they answered something: their sheets are left out. */
  withoutAnswers: number;
  problems: Problem[];
}

/**
 * The answers of an export as sheets: one for each person who answered at least one of the questions. `alongside` are columns that are no
 * question of agreement, such as the year group. Errors: a scale that cannot be read (line, column, what to do), a question or column chosen twice.
 */
export function readSheets(
  read: Pick<SurveyExport, 'columns' | 'respondents'>,
  chosen: readonly ChosenColumn[],
  questions: readonly string[],
  file: string,
  alongside: readonly number[] = [],
): ReadSheets {
  const problems = new Problems(file);
  refuseTwice(read, chosen, problems);
  const scales = new Map(chosen.map(({ question, column, settings }) => [question, { column, answers: scaleOf(read, column, settings, problems) }]));
  const nothing = { sheets: [], counts: new Map(), withoutAnswers: 0 };
  if (problems.failed) return { ...nothing, problems: problems.all() };
  const all = read.respondents.map((respondent): ReadSheet => {
    const answers = questions.map((question): Answer => {
      const scale = scales.get(question);
      const place = scale ? respondent[scale.column] : null;
      return place === null || place === undefined ? '-' : (scale?.answers[place] ?? '-');
    });
    return { answers, alongside: alongside.map((column) => respondent[column] ?? null) };
  });
  const sheets = all.filter(({ answers }) => answers.some((answer) => answer !== '-'));
  const counts = new Map(questions.map((question, at) => [question, countsOf(sheets.map(({ answers }) => answers[at] ?? '-'))]));
  return { sheets, counts, withoutAnswers: all.length - sheets.length, problems: problems.all() };
}

function scaleOf({ columns }: Pick<SurveyExport, 'columns'>, at: number, settings: ScaleSettings | undefined, problems: Problems): (Answer | null)[] {
  const { answers, faults } = readScale(columns[at]?.answers ?? [], settings);
  for (const { severity, message, line } of faults) problems[severity](message, line, oneLine(columns[at]?.heading ?? ''));
  return answers;
}

function refuseTwice({ columns }: Pick<SurveyExport, 'columns'>, chosen: readonly ChosenColumn[], problems: Problems): void {
  const seen = new Set<string | number>();
  for (const { column, question } of chosen) {
    const name = oneLine(columns[column]?.heading ?? '');
    if (!columns[column]) problems.error('The file has no such column. Choose the columns again.');
    else if (seen.has(column)) problems.error('This column is chosen for two questions. Choose one of them.', null, name);
    else if (seen.has(question)) problems.error('The question of this column is asked by another column too. Choose one of them.', null, name);
    seen.add(column).add(question);
  }
}

function countsOf(answers: readonly Answer[]): { answered: number; dontKnow: number; notAnswered: number } {
  const count = (wanted: Answer) => answers.filter((answer) => answer === wanted).length;
  const [dontKnow, notAnswered] = [count('?'), count('-')];
  return { answered: answers.length - dontKnow - notAnswered, dontKnow, notAnswered };
}
