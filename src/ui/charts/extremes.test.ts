import { expect, test } from 'vitest';
import { extremes, firstAndOthers, pointsMoved } from './extremes.ts';

const items = [
  { name: 'a', value: 2 },
  { name: 'b', value: 3 },
  { name: 'c', value: 3 },
  { name: 'd', value: 1 },
];

test('all with the greatest and all with the smallest value are found, in their order', () => {
  const { most, least } = extremes(items);
  expect(most.map(({ name }) => name)).toEqual(['b', 'c']);
  expect(least.map(({ name }) => name)).toEqual(['d']);
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and 1 other'],
  [['a', 'b', 'c'], 'a and 2 others'],
])('%s are named "%s"', (names, words) => {
  expect(firstAndOthers(names.map((name) => ({ name })))).toBe(words);
});

test.each([
  [0.907, 0.931, 'up 2.4 points'],
  [0.931, 0.907, 'down 2.4 points'],
  [0.9, 0.91, 'up 1.0 point'],
  [0.9, 0.9, 'unchanged'],
  [0.3, 0.1 + 0.2, 'unchanged'],
  [0.9, 0.9004, 'up less than 0.1 points'],
  [0.9, 0.9006, 'up 0.1 points'],
  [0, 1, 'up 100.0 points'],
])('from %s to %s is %s', (from, to, words) => {
  expect(pointsMoved(from, to)).toBe(words);
});
