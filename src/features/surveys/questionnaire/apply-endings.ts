import { switchAboutMe, switchComment } from '../../../surveys/about-me.ts';
import type { QuestionSet } from '../../../surveys/question-set.ts';
import type { Changed, Questionnaire } from '../../../surveys/questionnaire.ts';

/** Puts on what is ticked and off what is not: the questions about the person, and the room for words. */
export function applyEndings(questionnaire: Questionnaire, set: QuestionSet, on: readonly string[]): Changed {
  let changed: Questionnaire = switchComment(questionnaire, on.includes('comment'));
  for (const { id } of set['about-me']) {
    const next = switchAboutMe(changed, set, id, on.includes(id));
    if ('refused' in next) return next;
    changed = next;
  }
  return changed;
}
