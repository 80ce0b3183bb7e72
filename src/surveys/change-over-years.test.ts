import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { givenQuestion, givenQuestionnaire } from '../../tests/support/given-survey.ts';
import { changeBetween, changeOverYears, type YearOfResults } from './change-over-years.ts';
import type { AskedQuestion } from './questionnaire.ts';
import { noAnswers, resultOf } from './results.ts';

/** A year in which so many of 100 agree with each question; null: nobody answered. */
function given(cycle: string, asked: [AskedQuestion, number | null][]): YearOfResults {
  const tally = (agree: number | null) => ({ ...noAnswers(), scores: { 1: agree === null ? 0 : 100 - agree, 2: 0, 3: 0, 4: agree ?? 0, 5: 0 } });
  return { cycle, results: { responses: 100, blank: 0, questions: asked.map(([question, agree]) => resultOf(question, tally(agree))) } };
}

const [a, b] = givenQuestionnaire(2).questions as [AskedQuestion, AskedQuestion];
const reworded = givenQuestion('own-a', { origin: 'own', 'same-as': a.id });

describe('one question through the years', () => {
  const years = [
    given('2022/23', [
      [a, 40],
      [b, 50],
    ]),
    given('2023/24', [[a, 50]]),
    given('2024/25', [
      [reworded, 70],
      [b, 52],
    ]),
  ];
  const [first, second] = changeOverYears(years);

  test('is followed through other words that are the same question', () => {
    expect(first).toMatchObject({ identity: a.id, question: reworded, reworded: true });
    expect(first?.years.map((year) => year?.share?.part ?? null)).toEqual([40, 50, 70]);
    expect(first?.sinceLastYear).toMatchObject({ from: '2023/24', to: '2024/25', points: 20, clear: true });
    expect(first?.sinceFirst).toMatchObject({ from: '2022/23', to: '2024/25', points: 30, clear: true });
  });

  test('has no change since last year where it was not asked then', () => {
    expect(second?.years.map((year) => year?.share?.part ?? null)).toEqual([50, null, 52]);
    expect(second).toMatchObject({ reworded: false, sinceLastYear: null, sinceFirst: { from: '2022/23', points: 2, clear: false } });
  });

  test('is another question where nobody said that it is the same', () => {
    const other = givenQuestion('own-a', { origin: 'own' });
    const apart = changeOverYears([given('2023/24', [[a, 50]]), given('2024/25', [[other, 70]])]);
    expect(apart).toMatchObject([{ identity: 'own-a', years: [null, { share: { part: 70 } }], sinceLastYear: null, sinceFirst: null }]);
  });

  test('is the same by the links of today, where they were made later', () => {
    const other = givenQuestion('own-a', { origin: 'own' });
    const links = new Map([
      [a.id, a.id],
      ['own-a', a.id],
    ]);
    const [linked] = changeOverYears([given('2023/24', [[a, 50]]), given('2024/25', [[other, 70]])], links);
    expect(linked).toMatchObject({ identity: a.id, sinceLastYear: { points: 20 } });
  });

  test('has no change from or to a year in which nobody answered', () => {
    const [nobody] = changeOverYears([given('2023/24', [[a, null]]), given('2024/25', [[a, 70]])]);
    expect(nobody).toMatchObject({ sinceLastYear: null, sinceFirst: null });
    const [now] = changeOverYears([given('2023/24', [[a, 70]]), given('2024/25', [[a, null]])]);
    expect(now).toMatchObject({ sinceLastYear: null, sinceFirst: null });
  });

  test('has no change in its first year, and there is nothing without years', () => {
    expect(changeOverYears([given('2024/25', [[a, 70]])])).toMatchObject([{ sinceLastYear: null, sinceFirst: null }]);
    expect(changeOverYears([])).toEqual([]);
  });
});

describe('Newcombe’s interval of a difference', () => {
  // The eight examples of Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17 (1998), table II.
  test.each([
    [{ part: 48, whole: 80 }, { part: 56, whole: 70 }, 5.24, 33.39, true],
    [{ part: 3, whole: 10 }, { part: 9, whole: 10 }, 17.05, 80.9, true],
    [{ part: 2, whole: 7 }, { part: 6, whole: 7 }, 5.82, 80.62, true],
    [{ part: 0, whole: 29 }, { part: 5, whole: 56 }, -3.81, 19.26, false],
    [{ part: 0, whole: 20 }, { part: 0, whole: 10 }, -16.11, 27.75, false],
    [{ part: 0, whole: 10 }, { part: 0, whole: 10 }, -27.75, 27.75, false],
    [{ part: 0, whole: 20 }, { part: 10, whole: 10 }, 67.91, 100, true],
    [{ part: 0, whole: 10 }, { part: 10, whole: 10 }, 60.75, 100, true],
  ])('from %j to %j is %d to %d', (before, now, low, high, clear) => {
    const change = changeBetween(before, now);
    expect(change.points).toBeCloseTo(100 * (now.part / now.whole - before.part / before.whole), 9);
    expect(change.low).toBeCloseTo(low, 2);
    expect(change.high).toBeCloseTo(high, 2);
    expect(change.clear).toBe(clear);
  });

  const anyShare = fc.integer({ min: 1, max: 500 }).chain((whole) => fc.record({ part: fc.nat(whole), whole: fc.constant(whole) }));

  test('holds the change, stays within what is possible, and turns with the years', () => {
    fc.assert(
      fc.property(anyShare, anyShare, (before, now) => {
        const { points, low, high } = changeBetween(before, now);
        expect(low).toBeLessThanOrEqual(points + 1e-9);
        expect(high).toBeGreaterThanOrEqual(points - 1e-9);
        expect(low).toBeGreaterThanOrEqual(-100 - 1e-9);
        expect(high).toBeLessThanOrEqual(100 + 1e-9);
        const back = changeBetween(now, before);
        expect([-back.points, -back.high, -back.low]).toEqual([points, low, high].map((each) => expect.closeTo(each, 9)));
      }),
    );
  });
});
