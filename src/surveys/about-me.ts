import { ABOUT_ME, type AboutMeId, type QuestionSet } from './question-set.ts';
import type { Changed, Questionnaire } from './questionnaire.ts';

/** Switches a question about the person on or off. They are asked in one order, whichever are on, so that sheets of two years read alike. */
export function switchAboutMe(questionnaire: Questionnaire, set: QuestionSet, id: AboutMeId, on: boolean): Changed {
  const others = questionnaire['about-me'].filter((question) => question.id !== id);
  if (!on) return { ...questionnaire, 'about-me': others };
  const question = set['about-me'].find((each) => each.id === id);
  if (!question || set.audience !== questionnaire.audience) return { refused: 'This question is not one for the people whom the survey asks.' };
  const all = [...others, question].sort((one, other) => ABOUT_ME.indexOf(one.id) - ABOUT_ME.indexOf(other.id));
  return { ...questionnaire, 'about-me': all };
}

/** Whether the survey ends with room for words of one's own. */
export function switchComment(questionnaire: Questionnaire, on: boolean): Questionnaire {
  return { ...questionnaire, 'asks-comment': on };
}
