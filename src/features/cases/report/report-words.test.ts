import { expect, test } from 'vitest';
import { day as dayWords } from '../../../rating/words.ts';
import { chanceWords, levelsMoved, pointsAway, signed } from './report-words.ts';

test.each([
  [0, '0%'],
  [0.0001, 'under 1%'],
  [0.0049, 'under 1%'],
  [0.005, '1%'],
  [0.7149, '71%'],
  [0.9949, '99%'],
  [0.995, 'over 99%'],
  [1, '100%'],
])('a chance of %d reads "%s"', (chance, words) => {
  expect(chanceWords(chance)).toBe(words);
});

test.each([
  ['2025-07-31', '31 July 2025'],
  ['2025-01-02', '2 January 2025'],
  ['2025-13-01', '2025-13-01'],
  ['soon', 'soon'],
])('%s reads "%s"', (day, words) => {
  expect(dayWords(day)).toBe(words);
});

test.each([
  [2, 'up 2 levels'],
  [1, 'up 1 level'],
  [0, 'the same level'],
  [-1, 'down 1 level'],
])('%d levels reads "%s"', (levels, words) => {
  expect(levelsMoved(levels)).toBe(words);
});

test.each([
  [1.26, '+1.3'],
  [-0.2, '−0.2'],
  [0.04, '0.0'],
  [-0.04, '0.0'],
])('%d is signed "%s"', (value, words) => {
  expect(signed(value)).toBe(words);
});

test.each([
  [1.26, '1.3 points above'],
  [-1, '1.0 point below'],
  [0, 'exactly the same'],
  [0.04, 'less than 0.1 points above'],
  [-0.04, 'less than 0.1 points below'],
])('%d points reads "%s"', (points, words) => {
  expect(pointsAway(points)).toBe(words);
});
