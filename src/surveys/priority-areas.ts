import type { SurveyEvidence } from '../rating/evidence.ts';
import { answersOf, compareAnswers, priorities, type SurveyOrder } from '../rating/survey-order.ts';
import { all, decimal, partOf, perCent, several } from '../rating/words.ts';
import { surveyFacts } from './facts.ts';
import { identityOf, type QuestionId } from './question.ts';
import type { QuestionResult, SurveyResults } from './results.ts';

/** The recommended readings of the element: the three lowest shares, and what ties with the third counts too. */
export const RECOMMENDED_ORDER: SurveyOrder = { measure: 'positive-share', 'tie-for-third': 'counts', 'development-questions': 3 };

/** One of the questions that stand lowest. */
export interface PriorityArea {
  result: QuestionResult;
  /** 1 for the lowest. Questions that are equal have the same place. */
  place: number;
  /** Why it is one: its figure and its place, in a sentence. */
  why: string;
}

export interface PriorityAreas {
  areas: PriorityArea[];
  /** What was decided about a tie for the last place, in a sentence; null where there was none. */
  tie: string | null;
  /** What next year is held against: exactly as many as the framework says, a tie cut by question id. */
  developmentQuestions: QuestionId[];
}

/** The priority areas as the engine finds them, by the same order and the same exact comparison, with why. */
export function priorityAreas(results: SurveyResults, order: SurveyOrder = RECOMMENDED_ORDER): PriorityAreas {
  const answers = answersOf(surveyFacts(results, { cycle: '', source: NO_SOURCE }), '', order);
  const resultOf = new Map(results.questions.map((result) => [identityOf(result.question), result]));
  const low = priorities(answers, order);
  const areas = low.map((identity) => area(identity, answers.ordered, resultOf.get(identity) as QuestionResult, order));
  const developmentQuestions = answers.ordered.slice(0, order['development-questions']).map(({ question }) => question);
  return { areas, tie: tieWords(answers.ordered, resultOf, order), developmentQuestions };
}

/** The rows are only put in order: nobody asks where they came from. */
const NO_SOURCE = { file: '', sha256: '', line: 0 };

function area(identity: QuestionId, ordered: SurveyEvidence[], result: QuestionResult, order: SurveyOrder): PriorityArea {
  const own = ordered.find(({ question }) => question === identity) as SurveyEvidence;
  const place = 1 + ordered.filter((each) => compareAnswers(each, own, order) < 0).length;
  const equal = ordered.filter((each) => compareAnswers(each, own, order) === 0).length;
  const standing = equal > 1 ? `${several(equal, 'question')} share the ${placeWords(place)} place` : `the ${placeWords(place)}`;
  return { result, place, why: `${figureWords(result, order)}: ${standing} of ${several(ordered.length, 'question')}.` };
}

function placeWords(place: number): string {
  return place === 1 ? 'lowest' : `${NTH[place] ?? `${place}th`} lowest`;
}

const NTH: Record<number, string> = { 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth' };

function figureWords({ share, meanScore }: QuestionResult, order: SurveyOrder): string {
  if (order.measure === 'mean-score') return `Mean score ${decimal(meanScore ?? 0, 2)} of 5`;
  return share ? `${partOf(share.part, share.whole)} agree or strongly agree, ${perCent(share.part / share.whole)}` : 'Nobody answered';
}

/** A tie at the last place makes more areas than the framework asks for, or fewer: the reading decides, and the page must say so. */
function tieWords(ordered: SurveyEvidence[], resultOf: ReadonlyMap<QuestionId, QuestionResult>, order: SurveyOrder): string | null {
  const places = order['development-questions'];
  const last = ordered[places - 1];
  if (!last || !ordered[places] || compareAnswers(ordered[places], last, order) !== 0) return null;
  const tied = ordered.filter((each) => compareAnswers(each, last, order) === 0);
  const named = all(tied.map(({ question }) => `"${resultOf.get(question)?.question.words}"`));
  const sentence = `${named} are exactly equal at the ${placeWords(places)} place.`;
  return `${sentence} ${order['tie-for-third'] === 'does-not-count' ? 'By the reading in use none of them counts as a priority.' : 'By the reading in use all of them count as priorities.'}`;
}
