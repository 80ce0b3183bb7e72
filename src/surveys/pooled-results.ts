import { identityOf, type QuestionId } from './question.ts';
import { SCORES } from './question-set.ts';
import { noAnswers, type QuestionResult, resultOf, type SurveyResults, type Tally } from './results.ts';

/**
 * The results of several surveys as if all had answered one: a city, or the classes of a school. Questions go together by what they count
 * as, whatever the words; each is in the place and the words of the first survey that asks it.
 * @param identities what each wording counts as by today's links; without it, by the links of its own survey
 */
export function pooled(all: readonly SurveyResults[], identities: ReadonlyMap<QuestionId, QuestionId> = new Map()): SurveyResults {
  const together = new Map<QuestionId, QuestionResult[]>();
  for (const result of all.flatMap(({ questions }) => questions)) {
    const identity = identities.get(result.question.id) ?? identityOf(result.question);
    together.set(identity, [...(together.get(identity) ?? []), result]);
  }
  return {
    responses: all.reduce((sum, { responses }) => sum + responses, 0),
    blank: all.reduce((sum, { blank }) => sum + blank, 0),
    questions: [...together.values()].map((results) => resultOf((results[0] as QuestionResult).question, sumOf(results))),
  };
}

function sumOf(tallies: readonly Tally[]): Tally {
  const sum = noAnswers();
  for (const tally of tallies) {
    for (const score of SCORES) sum.scores[score] += tally.scores[score];
    sum.dontKnow += tally.dontKnow;
    sum.notAnswered += tally.notAnswered;
    sum.notAsked += tally.notAsked;
  }
  return sum;
}
