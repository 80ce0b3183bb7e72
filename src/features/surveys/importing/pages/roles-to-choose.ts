import type { Questionnaire } from '../../../../surveys/questionnaire.ts';
import { NOT_OURS, YEAR } from '../choices.ts';

/** What a column can be said to be. */
export function rolesToChoose({ questions, 'about-me': about, 'asks-year-group': asksYear }: Questionnaire): { value: string; text: string }[] {
  return [
    { value: NOT_OURS, text: 'Not a question of this survey' },
    ...(asksYear ? [{ value: YEAR, text: 'The year group' }] : []),
    ...about.map(({ id, asks }) => ({ value: `*${id}`, text: asks })),
    ...questions.map(({ id, words }, at) => ({ value: id, text: `${at + 1}. ${words}` })),
  ];
}
