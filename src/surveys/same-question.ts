import { identityOf, type QuestionId } from './question.ts';
import { type AskedQuestion, askedAs, type Changed, everyQuestion, type Questionnaire } from './questionnaire.ts';

/**
 * Says that two questions are the same: from then on their years are compared, with all that counts as either. Where one of them is a core
 * question, all of them count as it, so that the city can be compared; else as `earlier`.
 */
export function sayTheSame(questionnaire: Questionnaire, id: QuestionId, earlier: QuestionId): Changed {
  const [one, other] = [find(questionnaire, id), find(questionnaire, earlier)];
  if (!one || !other) return { refused: `There is no question "${one ? earlier : id}".` };
  const [later, first] = [identityOf(one), identityOf(other)];
  if (later === first) return { refused: 'They count as the same question already.' };
  const [askedLater, askedFirst] = [askedAs(questionnaire, later), askedAs(questionnaire, first)];
  if (askedLater && askedFirst)
    return {
      refused: `"${askedLater.words}" and "${askedFirst.words}" are both asked now, so they cannot be the same question. Retire one of them first.`,
    };
  if (!isCore(questionnaire, later)) return relinked(questionnaire, later, first);
  if (!isCore(questionnaire, first)) return relinked(questionnaire, first, later);
  return { refused: 'Both are core questions, and ask for different things. Add a question of your own instead.' };
}

/** Takes back that a question is the same as an earlier one: from then on it stands for itself. */
export function sayNotTheSame(questionnaire: Questionnaire, id: QuestionId): Changed {
  const found = find(questionnaire, id);
  if (!found) return { refused: `There is no question "${id}".` };
  if (found['same-as'] === undefined) return { refused: 'This question is not linked to an earlier one.' };
  if (found.origin === 'core')
    return { refused: 'This is a core question, and the link came with it. Ask it in words of your own to take it apart.' };
  const { 'same-as': _, ...alone } = found;
  return mapped(questionnaire, (question) => (question === found ? alone : question));
}

/** What each wording counts as, by the links as they are now: earlier surveys were made with earlier links. */
export function identitiesIn(questionnaire: Questionnaire): ReadonlyMap<QuestionId, QuestionId> {
  return new Map(everyQuestion(questionnaire).map((question) => [question.id, identityOf(question)]));
}

function find(questionnaire: Questionnaire, id: QuestionId): AskedQuestion | undefined {
  return everyQuestion(questionnaire).find((question) => question.id === id);
}

function isCore(questionnaire: Questionnaire, identity: QuestionId): boolean {
  return everyQuestion(questionnaire).some((question) => question.origin === 'core' && identityOf(question) === identity);
}

function relinked(questionnaire: Questionnaire, from: QuestionId, to: QuestionId): Questionnaire {
  return mapped(questionnaire, (question) => (identityOf(question) === from ? { ...question, 'same-as': to } : question));
}

function mapped(questionnaire: Questionnaire, change: (question: AskedQuestion) => AskedQuestion): Questionnaire {
  return { ...questionnaire, questions: questionnaire.questions.map(change), retired: questionnaire.retired.map(change) };
}
