import type { GatsbyEvidence, SurveyEvidence } from '../../rating/evidence.ts';
import type { Framework } from '../../rating/framework.ts';
import type { ShareFigures } from '../../rating/rating.ts';
import { day } from '../../rating/words.ts';
import type { RatingDetail } from '../ratings/index.ts';
import { type Actual, exactShare, type NoActual, shareBetween } from './actual.ts';
import type { KnownMeasure } from './measures.ts';

/** What is known of an institution in a cycle: its ratings as they stand, and the evidence that no rating sums up. */
export interface Known {
  framework: Pick<Framework, 'elements'>;
  rating: RatingDetail['rating'] | null;
  survey: readonly SurveyEvidence[];
  gatsby: GatsbyEvidence | null;
  /** Where its ratings are. */
  path: string;
}

const NO_EVIDENCE: NoActual = { why: 'No figure has come in for this year' };

/** The figure of a measure, as the engine has it: what is hidden in a file stays hidden, and what readings decide is decided as in the rating. */
export function readActual(measure: KnownMeasure, known: Known): Actual | NoActual {
  switch (measure) {
    case 'ks4-destinations':
      return ofLeavers(known, 'destinations', 'ks4');
    case 'post16-destinations':
      return ofLeavers(known, 'destinations', 'post16');
    case 'y11-activity':
      return ofLeavers(known, 'y11-activity', null);
    case 'survey':
      return ofSurvey(known);
    case 'gatsby':
      return ofGatsby(known);
  }
}

function ofLeavers({ framework, rating, path }: Known, evidence: 'destinations' | 'y11-activity', phase: 'ks4' | 'post16' | null): Actual | NoActual {
  const element = framework.elements.find(({ rule }) => rule.kind === 'share' && rule.evidence === evidence);
  if (!element) return { why: 'The framework of this year does not look at it' };
  const rated = rating?.elements[element.id];
  const of = phase === null ? rated : rated?.phases?.[phase];
  if (of?.figures?.kind === 'share') return shareOf(of.figures, `${path}/${element.id}`) ?? { why: of.explanation };
  return of?.reason && of.reason !== 'no-evidence' ? { why: of.explanation } : NO_EVIDENCE;
}

function shareOf({ part, whole, range }: ShareFigures, href: string): Actual | null {
  if (part !== null && whole !== null && whole > 0) return exactShare({ part, whole }, href);
  if (!range) return null;
  return shareBetween(range.low.part / range.low.whole, range.high.part / range.high.whole, href);
}

/** Framework without a survey: as few as the frameworks that ship ask for. */
const LEAST_RESPONSES = 10;

/** All answers to all questions together; nothing where one of them has too few, as in the rating. */
function ofSurvey({ framework, survey, path }: Known): Actual | NoActual {
  if (survey.length === 0) return NO_EVIDENCE;
  const rule = framework.elements.find((element) => element.rule.kind === 'survey')?.rule;
  const least = rule?.kind === 'survey' ? Math.max(rule['minimum-responses'], LEAST_RESPONSES) : LEAST_RESPONSES;
  if (survey.some(({ responses }) => responses < least)) return { why: `A question has fewer than ${least} answers, too few to show` };
  const sum = (count: (question: SurveyEvidence) => number) => survey.reduce((all, question) => all + count(question), 0);
  return exactShare({ part: sum(({ positive }) => positive), whole: sum(({ responses }) => responses) }, `${path}/evidence`);
}

function ofGatsby({ gatsby, path }: Known): Actual | NoActual {
  if (!gatsby) return NO_EVIDENCE;
  const { benchmarksMet, evaluatedOn } = gatsby;
  return { low: benchmarksMet * 10, high: benchmarksMet * 10, words: `${benchmarksMet} of 8, on ${day(evaluatedOn)}`, href: `${path}/evidence` };
}
