import { whyNotOneMore } from './change-questionnaire.ts';
import { identityOf, type QuestionId } from './question.ts';
import type { QuestionSet, SetQuestion } from './question-set.ts';
import { type AskedQuestion, askedAs, type Changed, everyQuestion, type Questionnaire } from './questionnaire.ts';

/** Where a questionnaire is not the set that ships: what a reader of its results must know. */
export type Departure =
  /** Not asked, neither in its own words nor in others. */
  | { kind: 'not-asked'; core: SetQuestion }
  /** Asked in the partnership's words, and said to be the same question. */
  | { kind: 'in-other-words'; core: SetQuestion; asked: AskedQuestion }
  /** Calls itself core and is not what ships: somebody changed it past the rules. Its answers must not be compared. */
  | { kind: 'altered'; core: SetQuestion; asked: AskedQuestion };

/** Every core question that is not asked as it ships, in the order of the set. */
export function departures(questionnaire: Questionnaire, { questions }: Pick<QuestionSet, 'questions'>): Departure[] {
  return questions.flatMap((core): Departure[] => {
    const asked = askedAs(questionnaire, identityOf(core));
    if (!asked) return [{ kind: 'not-asked', core }];
    if (asked.origin === 'own' || asked.id !== core.id) return [{ kind: 'in-other-words', core, asked }];
    return isAsShipped(asked, core) ? [] : [{ kind: 'altered', core, asked }];
  });
}

/** The same in all that somebody reads or is counted by. */
function isAsShipped(asked: AskedQuestion, core: SetQuestion): boolean {
  const parts = ({ words, 'words-for': others, theme, lesson, stages }: AskedQuestion | SetQuestion) =>
    JSON.stringify([words, others?.ks3, others?.ks4, others?.post16, theme, lesson, [...stages].sort()]);
  return parts(asked) === parts(core);
}

/** Asks a core question that came with a later version of the set, at the end. What is asked already never changes by itself. */
export function addCoreQuestion(questionnaire: Questionnaire, set: QuestionSet, id: QuestionId): Changed {
  const core = set.questions.find((question) => question.id === id);
  if (!core || set.audience !== questionnaire.audience) return { refused: `There is no core question "${id}" for these people.` };
  if (everyQuestion(questionnaire).some((question) => question.id === id))
    return { refused: 'This question is asked already, or is retired: then restore it.' };
  const asked = askedAs(questionnaire, identityOf(core));
  if (asked)
    return {
      refused: `The same question is asked now as "${asked.words}". Retire that one first.`,
    };
  const whyNot = whyNotOneMore(questionnaire);
  if (whyNot) return { refused: whyNot };
  const { since: _, ...question } = core;
  return {
    ...questionnaire,
    questions: [...questionnaire.questions, { ...question, origin: 'core' }],
  };
}
