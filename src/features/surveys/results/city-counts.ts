import type { AnswerCounts, SurveyCounts } from '../../../disclosure/index.ts';
import { shownIn } from '../../../disclosure/index.ts';
import { identityOf, type QuestionId } from '../../../surveys/question.ts';
import type { AskedQuestion } from '../../../surveys/questionnaire.ts';
import type { KeptTotals } from './released.ts';

/** Counts of several institutions together, and the questions that they are of. */
export interface CityCounts {
  counts: SurveyCounts;
  questions: AskedQuestion[];
}

/**
 * All institutions as if one survey had asked them: added up from what each of them has let out already, never from its answers. So nothing can be
 * had by taking institutions away from their sum, also not the few answers of one that shows nothing.
 */
export function cityCounts(all: readonly KeptTotals[], identities: ReadonlyMap<QuestionId, QuestionId>): CityCounts {
  const respondents = all.reduce((sum, { release }) => sum + (shownIn(release.respondents) ?? 0), 0);
  const asked = new Map<QuestionId, { question: AskedQuestion; answers: AnswerCounts[] }>();
  for (const { release, questions } of all) {
    const figures = new Map(release.questions.map((figure) => [figure.id, figure]));
    for (const question of questions) {
      const identity = identities.get(question.id) ?? identityOf(question);
      const together = asked.get(identity) ?? { question: { ...question, id: identity }, answers: [] };
      const answers = figures.get(question.id)?.answers;
      asked.set(identity, answers ? { ...together, answers: [...together.answers, answers] } : together);
    }
  }
  const questions = [...asked].map(([id, { answers }]) => ({ id, answers: together(answers, respondents) }));
  return { counts: { respondents, questions, breakdowns: [] }, questions: [...asked.values()].map(({ question }) => question) };
}

/** Whoever was not asked, or whose answer is not let out, counts as not answered. */
function together(all: readonly AnswerCounts[], respondents: number): AnswerCounts {
  const count = (answer: keyof AnswerCounts) => all.reduce((sum, answers) => sum + answers[answer], 0);
  const given = { '5': count('5'), '4': count('4'), '3': count('3'), '2': count('2'), '1': count('1'), '?': count('?') };
  return { ...given, '-': respondents - Object.values(given).reduce((sum, each) => sum + each, 0) };
}
