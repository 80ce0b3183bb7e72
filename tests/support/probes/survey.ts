import type { SurveyEvidence } from '../../../src/rating/evidence.ts';
import type { Choices } from '../../../src/rating/reading.ts';
import { CYCLE, givenAnswers, givenCity, givenInstitution, LAST_CYCLE } from '../given-evidence.ts';
import type { Probe } from './probe.ts';

const DROP_TIES = { 'survey-tie': 'does-not-count' };
const BY_MEAN = { 'survey-measure': 'lowest-mean' };

/** Last year a, b and c were lowest of six. */
const LAST_YEAR = givenAnswers(LAST_CYCLE, { a: 30, b: 31, c: 32, d: 70, e: 71, f: 72 });

export const SURVEY_PROBES: Probe[] = [
  now('none of the three is still among the lowest: Green', { a: 80, b: 81, c: 82, d: 50, e: 51, f: 52 }, 'green'),
  now('one of the three is still among the lowest: Amber/Green', { a: 30, b: 81, c: 82, d: 50, e: 51, f: 90 }, 'amber-green'),
  now('two of the three are still among the lowest: Amber/Red', { a: 30, b: 31, c: 82, d: 50, e: 90, f: 91 }, 'amber-red'),
  now('all three are still the lowest: Red, though each has risen', { a: 40, b: 41, c: 42, d: 80, e: 81, f: 82 }, 'red'),
  now('the fourth lowest is no priority: Amber/Red', { a: 30, b: 31, c: 33, d: 32, e: 90, f: 91 }, 'amber-red'),
  now('a tie for third place with one beyond it counts: Red', { a: 30, b: 31, c: 50, d: 50, e: 90, f: 91 }, 'red'),
  now('a tie for third place with one beyond it does not count: Amber/Red', { a: 30, b: 31, c: 50, d: 50, e: 90, f: 91 }, 'amber-red', DROP_TIES),
  now('third place without a tie counts by either reading: Red', { a: 30, b: 31, c: 50, d: 51, e: 90, f: 91 }, 'red', DROP_TIES),
  now('a tie for second place that ends at third is no tie with one beyond: Red', { a: 30, b: 50, c: 50, d: 51, e: 90, f: 91 }, 'red', DROP_TIES),
  now('three tie from second place on to one beyond: none of them counts', { a: 30, b: 50, c: 50, d: 50, e: 90, f: 91 }, 'amber-green', DROP_TIES),
  exactTie('10 of 30 and 333 of 999 tie exactly for third place, and a tie does not count: Amber/Red', 333, 'amber-red'),
  exactTie('10 of 30 is below 334 of 999 by a thousandth, so there is no tie: Red', 334, 'red'),
  probe(
    'last year two questions tied for third: the first by its id is the development question',
    [...givenAnswers(LAST_CYCLE, { a: 30, b: 31, z: 50, c: 50 }), ...givenAnswers(CYCLE, { a: 80, b: 81, c: 30, z: 90, x: 31, y: 32 })],
    'amber-green',
  ),
  probe(
    'fewer than three questions: both are priorities',
    [...givenAnswers(LAST_CYCLE, { a: 30, b: 40 }), ...givenAnswers(CYCLE, { a: 90, b: 91 })],
    'amber-red',
  ),
  ...orderOfChecks(),
  probe(
    'the lowest mean decides, not the share of positive answers',
    byMean({ a: 1, b: 2, c: 3, d: 4 }, { a: 4, b: 1, c: 2, d: 3 }),
    'amber-red',
    BY_MEAN,
  ),
  probe('the same answers by their positive share', byMean({ a: 1, b: 2, c: 3, d: 4 }, { a: 4, b: 1, c: 2, d: 3 }), 'red'),
  probe('a mean score is asked for, and the file gives none', [...LAST_YEAR, ...givenAnswers(CYCLE, { a: 1, b: 2, c: 3 })], 'no-evidence', BY_MEAN),
];

/** No answers, then first survey, then not the same questions, then too few answers: the first that holds is the reason. */
function orderOfChecks(): Probe[] {
  return [
    probe('no survey at all', [], 'no-evidence'),
    probe('no survey this year, only last year: no evidence', LAST_YEAR, 'no-evidence'),
    probe('the first survey is the baseline', givenAnswers(CYCLE, { a: 30, b: 31, c: 32 }), 'baseline-year'),
    probe('the first survey is the baseline, also with 9 answers', givenAnswers(CYCLE, { a: 3, b: 4, c: 5 }, 9), 'baseline-year'),
    probe(
      'a survey of two years ago is not last year’s: baseline',
      [...givenAnswers('2022/23', { a: 30 }), ...givenAnswers(CYCLE, { a: 30 })],
      'baseline-year',
    ),
    now('a development question was not asked again: not comparable', { a: 30, b: 31, d: 50, e: 51 }, 'not-comparable'),
    now('not asked again comes before too few answers', { a: 3, b: 4, d: 5 }, 'not-comparable', {}, 9),
    now('9 answers are too few', { a: 3, b: 4, c: 5, d: 6 }, 'too-few-responses', {}, 9),
    now('10 answers are enough', { a: 3, b: 4, c: 5, d: 6 }, 'red', {}, 10),
    probe(
      'one question with 9 answers is too few, though it is no development question',
      [...LAST_YEAR, ...givenAnswers(CYCLE, { a: 30, b: 31, c: 32 }), ...givenAnswers(CYCLE, { f: 9 }, 9)],
      'too-few-responses',
    ),
  ];
}

function now(name: string, positive: Record<string, number>, expected: string, readings: Choices = {}, responses = 100): Probe {
  return probe(name, [...LAST_YEAR, ...givenAnswers(CYCLE, positive, responses)], expected, readings);
}

/** Questions a and b are lowest in both years; c has a third of 30 positive, and d so many of 999. */
function exactTie(name: string, positive: number, expected: string): Probe {
  const answers = (cycle: string) => [
    ...givenAnswers(cycle, { a: 1, b: 2, d: positive }, 999),
    ...givenAnswers(cycle, { c: cycle === CYCLE ? 10 : 9 }, 30),
  ];
  return probe(name, [...answers(LAST_CYCLE), ...answers(CYCLE)], expected, DROP_TIES);
}

/** Every question has the same positive answers as its place in the alphabet; only the means differ. */
function byMean(before: Record<string, number>, after: Record<string, number>): SurveyEvidence[] {
  const answers = (cycle: string, means: Record<string, number>) =>
    givenAnswers(cycle, { a: 10, b: 20, c: 30, d: 40 }).map((each) => ({ ...each, meanScore: means[each.question] ?? null }));
  return [...answers(LAST_CYCLE, before), ...answers(CYCLE, after)];
}

function probe(name: string, survey: SurveyEvidence[], expected: string, readings: Choices = {}): Probe {
  return { name, element: 'student-survey', readings, city: givenCity({ institutions: [givenInstitution({ survey })] }), expected };
}
