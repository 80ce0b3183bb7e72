import type { AcademicYear, SurveyEvidence } from './evidence.ts';
import type { SurveyRule } from './framework.ts';

/** What decides which questions stand lowest. */
export type SurveyOrder = Pick<SurveyRule, 'measure' | 'tie-for-third' | 'development-questions'>;

/** One cycle's answers: all of them, and those that can be put in order, lowest first, ties by question id. */
export interface Answers {
  questions: SurveyEvidence[];
  ordered: SurveyEvidence[];
}

export function answersOf(survey: readonly SurveyEvidence[], cycle: AcademicYear, order: SurveyOrder): Answers {
  const questions = survey.filter((each) => each.cycle === cycle);
  const ordered = questions.filter((each) => hasValue(each, order));
  return { questions, ordered: ordered.sort((a, b) => compareAnswers(a, b, order) || byId(a, b)) };
}

/** Not so for a question that nobody answered, or without a mean score where that is asked for. */
function hasValue({ meanScore, responses }: SurveyEvidence, order: SurveyOrder): boolean {
  return order.measure === 'mean-score' ? meanScore !== null : responses > 0;
}

/** Below 0 where a stands lower. Shares are cross-multiplied: exact for any number of people that there are. */
export function compareAnswers(a: SurveyEvidence, b: SurveyEvidence, order: SurveyOrder): number {
  if (order.measure === 'mean-score') return (a.meanScore ?? 0) - (b.meanScore ?? 0);
  return a.positive * b.responses - b.positive * a.responses;
}

function byId(a: SurveyEvidence, b: SurveyEvidence): number {
  return a.question < b.question ? -1 : 1;
}

/** The questions that are priorities this year: all that are as low as the third lowest, ties at that place by the reading. */
export function priorities({ ordered }: Answers, order: SurveyOrder): string[] {
  const places = order['development-questions'];
  const third = ordered[places - 1] ?? ordered.at(-1);
  if (!third) return [];
  const low = ordered.filter((each) => compareAnswers(each, third, order) <= 0);
  const tieDropped = order['tie-for-third'] === 'does-not-count' && low.length > places;
  const counted = tieDropped ? low.filter((each) => compareAnswers(each, third, order) < 0) : low;
  return counted.map(({ question }) => question);
}
