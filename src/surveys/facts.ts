import type { AcademicYear, Source, SurveyEvidence } from '../rating/evidence.ts';
import { identityOf, type QuestionId } from './question.ts';
import { positiveOf, type SurveyResults } from './results.ts';

/** Which survey the facts are of, and what each wording counts as. */
export interface FactsOf {
  cycle: AcademicYear;
  source: Source;
  /** By today's links, so that all years are named alike; without it, by the links of the survey itself. */
  identities?: ReadonlyMap<QuestionId, QuestionId>;
}

/**
 * The results as the evidence that the element "student survey" is rated by, a row a question. A row names what the question counts as, not the
 * wording: that is what makes two years comparable. `responses` are those who chose one of the five answers, because shares are of them.
 */
export function surveyFacts(results: SurveyResults, { cycle, source, identities }: FactsOf): SurveyEvidence[] {
  return results.questions.map((result) => ({
    cycle,
    question: identities?.get(result.question.id) ?? identityOf(result.question),
    words: result.question.words,
    positive: positiveOf(result),
    responses: result.answered,
    meanScore: result.meanScore,
    source,
  }));
}
