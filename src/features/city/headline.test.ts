import { describe, expect, test } from 'vitest';
import { FOUR_LEVELS, givenRow } from '../../../tests/support/given-city-row.ts';
import type { CityRating } from '../../rating/rating.ts';
import { headlineOf, heldBackBy } from './headline.ts';
import { becauseWords, heldBackWords } from './judged-words.ts';

const ROWS = [
  givenRow({ name: 'A', overall: 'green', students: 100, moved: { lastYear: 1, baseline: 2 } }),
  givenRow({ name: 'B', overall: 'amber-green', students: 50, moved: { lastYear: 0, baseline: 1 } }),
  givenRow({ name: 'C', overall: 'amber-red', students: 30, moved: { lastYear: -1, baseline: -1 } }),
  givenRow({ name: 'D', overall: 'red', students: null, moved: { lastYear: 1 } }),
  // Both may be among the upper levels, and neither is counted as being so.
  givenRow({ name: 'E', overall: 'green amber-green', students: 7 }),
  givenRow({ name: 'F', overall: 'not-rated', students: 20 }),
];

test('the cards count institutions, movement and leavers', () => {
  const before = { year: '2024/25', byLevel: { green: 1, 'amber-green': 0, 'amber-red': 3, red: 1, unresolved: 2, 'not-rated': 9 } };
  expect(headlineOf({ rows: ROWS, scale: FOUR_LEVELS, before })).toEqual({
    standing: { good: 2, rated: 4 },
    before: { year: '2024/25', good: 1, rated: 5 },
    unresolved: 1,
    notRated: 1,
    sinceLastYear: { up: 2, same: 1, down: 1, unknown: 2 },
    sinceBaseline: { up: 2, same: 0, down: 1, unknown: 3 },
    students: { good: 150, rated: 180 },
    everywhere: 207,
  });
});

test('without a year before there is no movement, and no zero in its place', () => {
  const headline = headlineOf({ rows: [givenRow()], scale: FOUR_LEVELS, before: null });
  expect(headline).toMatchObject({ before: null, sinceLastYear: null, sinceBaseline: null });
  expect(headlineOf({ rows: [], scale: FOUR_LEVELS, before: null })).toMatchObject({
    standing: { good: 0, rated: 0 },
    everywhere: 0,
    sinceLastYear: null,
  });
});

test('a baseline that is last year is not told twice', () => {
  const rows = [givenRow({ moved: { lastYear: 1, baseline: 1 } }), givenRow({ moved: { lastYear: 0, baseline: 0 } })];
  expect(headlineOf({ rows, scale: FOUR_LEVELS, before: null })).toMatchObject({ sinceLastYear: { up: 1, same: 1 }, sinceBaseline: null });
});

describe('what holds the city back', () => {
  const columns = [
    { id: 'overall', title: 'Overall' },
    { id: 'award', title: 'Quality award' },
    { id: 'staff', title: 'Qualified staff' },
  ];
  const held = (awards: string[], staff: string[]) => {
    const rows = awards.map((award, at) => givenRow({ name: `S${at}`, elements: { award, staff: staff[at] ?? 'not-rated' } }));
    return heldBackWords(heldBackBy(rows, columns, FOUR_LEVELS), FOUR_LEVELS);
  };

  test('is the element with the largest share at the lower levels, of those that are rated', () => {
    expect(held(['red', 'green', 'green'], ['red', 'green'])).toBe('What holds it back most is “Qualified staff”: 1 of 2 is Red.');
    expect(held(['red', 'red', 'green'], ['red', 'green'])).toBe('What holds it back most is “Quality award”: 2 of 3 are Red.');
  });

  test('is, of two with the same share, the one with more at the last level', () => {
    expect(held(['amber-red', 'green'], ['red', 'green'])).toContain('Qualified staff');
    expect(held(['red', 'green'], ['amber-red', 'green'])).toContain('Quality award');
  });

  test('is told by all lower levels where nobody is at the last one', () => {
    expect(held(['amber-red', 'green'], ['green', 'green'])).toBe('What holds it back most is “Quality award”: 1 of 2 is Amber/Red or Red.');
  });

  test('is nothing where all are at the upper levels, or none has a level', () => {
    expect(held(['green', 'amber-green'], ['green', 'green'])).toBeNull();
    expect(held(['not-rated'], ['green amber-red'])).toBeNull();
  });
});

describe('why the city is judged as it is', () => {
  const judged = (proposal: CityRating['proposal'], [improved, same, declined]: number[], students: number[]) =>
    becauseWords({
      ...{ proposal, improved: improved ?? 0, same: same ?? 0, declined: declined ?? 0 },
      students: { improved: students[0] ?? 0, same: students[1] ?? 0, declined: students[2] ?? 0 },
      ...{ byLevel: {}, studentsByLevel: {}, worstServed: null, explanation: '' },
    });

  test.each([
    { proposal: 'improving', moved: [3, 1, 1], students: [90, 5, 20], says: 'more institutions moved up than down, and they have more leavers' },
    { proposal: 'improving', moved: [3, 1, 1], students: [0, 0, 0], says: 'more institutions moved up than down' },
    { proposal: 'declining', moved: [1, 1, 2], students: [5, 5, 9], says: 'more institutions moved down than up, and they have more leavers' },
    { proposal: 'holding', moved: [3, 1, 1], students: [5, 5, 9], says: 'more institutions moved up than down, but they do not have more leavers' },
    { proposal: 'holding', moved: [1, 1, 3], students: [9, 5, 9], says: 'more institutions moved down than up, but they do not have more leavers' },
    { proposal: 'holding', moved: [2, 1, 2], students: [9, 5, 1], says: 'as many institutions moved up as down (2 each)' },
    { proposal: 'holding', moved: [0, 4, 0], students: [0, 5, 0], says: 'all 4 institutions that can be compared stayed where they were' },
    { proposal: 'holding', moved: [0, 1, 0], students: [0, 5, 0], says: 'the one institution that can be compared stayed where it was' },
  ] as const)('$proposal, moved $moved with leavers $students: $says', ({ proposal, moved, students, says }) => {
    expect(judged(proposal, [...moved], [...students])).toBe(says);
  });
});
