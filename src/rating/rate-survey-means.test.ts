import { expect, test } from 'vitest';
import { CYCLE, derby, elementOf, givenAnswers, givenCity, givenInstitution, LAST_CYCLE, said } from '../../tests/support/given-evidence.ts';

const MEANS = derby({ 'survey-measure': 'lowest-mean' });

type Means = Record<string, number | null>;

/** The positive shares run the other way, so that they cannot be what is rated. */
function answers(cycle: string, means: Means) {
  const shares = Object.fromEntries(Object.keys(means).map((question, index) => [question, 90 - index]));
  return givenAnswers(cycle, shares).map((each) => ({ ...each, meanScore: means[each.question] ?? null }));
}

function rated(before: Means, now: Means) {
  const survey = [...answers(LAST_CYCLE, before), ...answers(CYCLE, now)];
  return elementOf(givenCity({ institutions: [givenInstitution({ survey })] }), MEANS, 'student-survey');
}

const NOW: Means = { a: 4, b: 1, c: 2, d: 3, e: 5 };

test.each<{ what: string; before: Means; now: Means; level: string }>([
  { what: 'every question has its mean', before: { a: 1, b: 2, c: 3, d: 4, e: 5 }, now: NOW, level: 'amber-red' },
  { what: 'one of last year’s has none, be it a high one', before: { a: 1, b: 2, c: 3, d: 4, e: null }, now: NOW, level: 'no-evidence' },
  { what: 'one of last year’s has none, which may be the lowest', before: { a: null, b: 2, c: 3, d: 4, e: 5 }, now: NOW, level: 'no-evidence' },
  { what: 'one of this year’s has none', before: { a: 1, b: 2, c: 3, d: 4, e: 5 }, now: { ...NOW, e: null }, level: 'no-evidence' },
  { what: 'no question has one', before: { a: null, b: null, c: null, d: null, e: null }, now: NOW, level: 'no-evidence' },
  { what: 'a mean of 0 is a mean', before: { a: 0, b: 2, c: 3, d: 4, e: 5 }, now: { ...NOW, a: 0 }, level: 'red' },
])('$what: $level', ({ before, now, level }) => {
  expect(said(rated(before, now))).toBe(level);
});
