import type { SurveyExport } from '../../../evidence/survey-tools/survey-export.ts';
import { identityOf } from '../../../surveys/question.ts';
import type { Questionnaire } from '../../../surveys/questionnaire.ts';
import { type Choices, NOT_OURS, WORDS } from './choices.ts';
import type { Remembered } from './propose-choices.ts';

/** What is to be remembered of the columns of a file: their keys, which hold no text, and what each asks. */
export function matchesOf(
  { columns, comments }: Pick<SurveyExport, 'columns' | 'comments'>,
  choices: Choices,
  questionnaire: Questionnaire,
): Remembered {
  const identities = new Map(questionnaire.questions.map((question) => [question.id, identityOf(question)]));
  const asked = columns.map(({ key }, at) => {
    const { role, reversed } = choices.columns[at] ?? { role: NOT_OURS, reversed: false };
    return [key, { question: role === NOT_OURS ? null : (identities.get(role) ?? role), reversed }] as const;
  });
  const words = comments.map(({ key }, at) => [key, { question: choices.words[at] ? WORDS : null, reversed: false }] as const);
  return new Map([...asked, ...words]);
}
