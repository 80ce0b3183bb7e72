import { expect, test } from 'vitest';
import { absentWords, capital, figureWords, intervalWords, measuredWords, mustLieWithin, numbersOf } from './figure.ts';

test.each([
  [0.931, '93.1%'],
  [0, '0%'],
  [1, '100%'],
  ['suppressed', 'hidden'],
  ['low', 'low, but not none'],
  ['not-applicable', 'not applicable'],
  ['not-available', 'not available'],
  ['not-collected', 'not collected'],
  ['too-few-to-show', 'too few to show'],
] as const)('%s is written "%s"', (figure, words) => {
  expect(figureWords(figure)).toBe(words);
});

const interval = { low: 0.89, high: 0.957 };

test('a figure has its interval behind it in a cell; an absence has none, even where one was given', () => {
  expect(measuredWords({ figure: 0.931, interval })).toBe('93.1% (89.0% to 95.7%)');
  expect(measuredWords({ figure: 0.931, interval: null })).toBe('93.1%');
  expect(measuredWords({ figure: 'suppressed', interval })).toBe('hidden');
  expect(intervalWords({ figure: 0.931, interval })).toBe('89.0% to 95.7%');
  expect(intervalWords({ figure: 0.931, interval: null })).toBe('none');
  expect(intervalWords({ figure: 'low', interval })).toBe('low, but not none');
});

test('an absence brings no number to the drawing', () => {
  expect(numbersOf({ figure: 'suppressed', interval })).toEqual([]);
  expect(numbersOf({ figure: 0.9, interval })).toEqual([0.9, 0.89, 0.957]);
  expect(numbersOf({ figure: 0.9, interval: null })).toEqual([0.9]);
});

test('reasons are counted, the most frequent first, and none for figures that are known', () => {
  expect(absentWords([0.1, 'not-collected', 'suppressed', 0.2, 'suppressed'])).toBe('2 hidden, 1 not collected');
  expect(absentWords(['suppressed', 'not-collected'])).toBe('1 hidden, 1 not collected');
  expect(absentWords([0, 1])).toBe('');
});

test('a label begins with a capital', () => {
  expect(capital('the city')).toBe('The city');
});

test.each([0, 0.5, 1, null])('%s is a share, or none', (value) => {
  expect(() => mustLieWithin([value])).not.toThrow();
});

test.each([-0.001, 1.001, 93.1, Number.NaN, Number.POSITIVE_INFINITY])('%s is no share', (value) => {
  expect(() => mustLieWithin([0.5, value])).toThrow(RangeError);
});

test('values may run to another bound', () => {
  expect(() => mustLieWithin([3], 0, 3)).not.toThrow();
  expect(() => mustLieWithin([3.01], 0, 3)).toThrow('A chart of values from 0 to 3 was given 3.01.');
});
