import { identityOf, type Question, type QuestionId } from './question.ts';
import { type AskedQuestion, askedAs, type Changed, type Questionnaire, type Refusal } from './questionnaire.ts';
import { sayTheSame } from './same-question.ts';
import { idFor, tidy, whyNotTheseToo, whyNotWords } from './wording.ts';

/** Three are the priorities; more than the most are not answered in the minutes that a tutor has. */
export const FEWEST_QUESTIONS = 3;
export const MOST_QUESTIONS = 60;

/** A question of the partnership's own, with the earlier one that it is the same as, if any. */
export type OwnQuestion = Pick<Question, 'words' | 'theme' | 'lesson' | 'stages' | 'same-as'>;

/** Adds a question at the end. */
export function addQuestion(questionnaire: Questionnaire, question: OwnQuestion): Changed {
  const words = tidy(question.words);
  const whyNot = whyNotWords(words) ?? whyNotTheseToo(questionnaire, words) ?? whyNotOneMore(questionnaire);
  if (whyNot) return { refused: whyNot };
  if (question.stages.length === 0) return { refused: 'Choose who is asked this question.' };
  const { theme, lesson, stages, 'same-as': earlier } = question;
  const added: AskedQuestion = { id: idFor(words, questionnaire), words, theme, lesson, stages, origin: 'own' };
  const next = { ...questionnaire, questions: [...questionnaire.questions, added] };
  return earlier === undefined ? next : sayTheSame(next, added.id, earlier);
}

/** Moves a question to a place, counted from 1; the others close up. */
export function moveQuestion(questionnaire: Questionnaire, id: QuestionId, place: number): Changed {
  const { questions } = questionnaire;
  const moved = questions.find((question) => question.id === id);
  if (!moved) return notAsked(id);
  if (!Number.isInteger(place) || place < 1 || place > questions.length) return { refused: `Choose a place from 1 to ${questions.length}.` };
  const others = questions.filter((question) => question !== moved);
  return { ...questionnaire, questions: [...others.slice(0, place - 1), moved, ...others.slice(place - 1)] };
}

/** Puts all questions in another order: each that is asked must be named once. */
export function orderQuestions(questionnaire: Questionnaire, ids: readonly QuestionId[]): Changed {
  const byId = new Map(questionnaire.questions.map((question) => [question.id, question]));
  const questions = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
  return questions.length === ids.length && questions.length === byId.size
    ? { ...questionnaire, questions }
    : { refused: 'The order must name each question once. The questions may have changed meanwhile: look at the list again.' };
}

/** Asks a question no longer. Its years stay readable, and it can be restored. */
export function retireQuestion(questionnaire: Questionnaire, id: QuestionId): Changed {
  const retired = questionnaire.questions.find((question) => question.id === id);
  if (!retired) return notAsked(id);
  if (questionnaire.questions.length <= FEWEST_QUESTIONS)
    return { refused: `A survey needs ${FEWEST_QUESTIONS} questions or more, because the three lowest are its priorities. Add another one first.` };
  const questions = questionnaire.questions.filter((question) => question !== retired);
  return { ...questionnaire, questions, retired: [...questionnaire.retired, retired] };
}

/** Asks a question again, at the end, in the words that it had. */
export function restoreQuestion(questionnaire: Questionnaire, id: QuestionId): Changed {
  const restored = questionnaire.retired.find((question) => question.id === id);
  if (!restored) return { refused: `There is no retired question "${id}".` };
  const asked = askedAs(questionnaire, identityOf(restored));
  if (asked) return { refused: `The same question is asked now as "${asked.words}". Retire that one first.` };
  const retired = questionnaire.retired.filter((question) => question !== restored);
  const whyNot = whyNotTheseToo({ questions: questionnaire.questions, retired: [] }, restored.words) ?? whyNotOneMore(questionnaire);
  return whyNot ? { refused: whyNot } : { ...questionnaire, questions: [...questionnaire.questions, restored], retired };
}

/**
 * Asks a question in other words, in the same place. Whoever changes the words must say whether it is the same question: only then are its
 * years compared. The words that it had are set aside, never changed; a core question in other words is the partnership's own.
 */
export function rewordQuestion(questionnaire: Questionnaire, id: QuestionId, change: { words: string; sameQuestion: boolean }): Changed {
  const before = questionnaire.questions.find((question) => question.id === id);
  if (!before) return notAsked(id);
  const words = tidy(change.words);
  if (words === before.words && !before['words-for']) return { refused: 'These are the words that it has already.' };
  const others = questionnaire.questions.filter((question) => question !== before);
  const whyNot = whyNotWords(words) ?? whyNotTheseToo({ questions: others, retired: questionnaire.retired }, words);
  if (whyNot) return { refused: whyNot };
  const { theme, lesson, stages } = before;
  const own: AskedQuestion = { id: idFor(words, questionnaire), words, theme, lesson, stages, origin: 'own' };
  const after = change.sameQuestion ? { ...own, 'same-as': identityOf(before) } : own;
  const questions = questionnaire.questions.map((question) => (question === before ? after : question));
  return { ...questionnaire, questions, retired: [...questionnaire.retired, before] };
}

function notAsked(id: QuestionId): Refusal {
  return { refused: `The question "${id}" is not asked. It may have been retired meanwhile: look at the list again.` };
}

/** Why no question can be added, or null. */
export function whyNotOneMore({ questions }: Questionnaire): string | null {
  return questions.length < MOST_QUESTIONS ? null : `A survey has ${MOST_QUESTIONS} questions at most. Retire one first.`;
}
