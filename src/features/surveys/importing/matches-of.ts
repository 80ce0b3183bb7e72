import type { SurveyExport } from '../../../evidence/survey-tools/survey-export.ts';
import { identityOf } from '../../../surveys/question.ts';
import { type Choices, type ColumnChoice, NOT_OURS, WORDS } from './choices.ts';
import { type AskedInAll, proposeChoices, type Remembered } from './propose-choices.ts';

type Match = { question: string | null; reversed: boolean; scale: ColumnChoice['scale'] };

/**
 * What is to be remembered of the columns of a file: their keys, which hold no text, and what each asks. A column with the very words of a question
 * that was left out is not: its answers could not be read this time.
 */
export function matchesOf({ columns, comments }: Pick<SurveyExport, 'columns' | 'comments'>, choices: Choices, asked: AskedInAll): Remembered {
  const identities = new Map(asked.questionnaire.questions.map((question) => [question.id, identityOf(question)]));
  const { how } = proposeChoices({ columns, comments }, asked, new Map(), '');
  const matched = columns.flatMap(({ key }, at): [string, Match][] => {
    const { role, reversed, scale } = choices.columns[at] ?? { role: NOT_OURS, reversed: false, scale: '' };
    if (role !== NOT_OURS) return [[key, { question: identities.get(role) ?? role, reversed, scale }]];
    return how[at] === 'none' || how[at] === 'close-words' ? [[key, { question: null, reversed: false, scale: '' }]] : [];
  });
  const words = comments.map(({ key }, at): [string, Match] => [key, { question: choices.words[at] ? WORDS : null, reversed: false, scale: '' }]);
  return new Map([...matched, ...words]);
}
