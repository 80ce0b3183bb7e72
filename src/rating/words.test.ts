import { describe, expect, test } from 'vitest';
import { fraction } from './fraction.ts';
import { shareOf } from './quantity.ts';
import { all, count, decimal, distance, either, perCent, sentence, several } from './words.ts';

describe('numbers in words', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [2879, '2,879'],
    [1_234_567, '1,234,567'],
  ])('%d is written %s', (value, text) => {
    expect(count(value)).toBe(text);
  });

  test.each([
    [0, '0%'],
    [0.0004, 'under 0.1%'],
    [0.0005, '0.1%'],
    [0.8645, '86.5%'],
    [0.93149, '93.1%'],
    [0.9315, '93.2%'],
    [0.9994, '99.9%'],
    [0.9995, 'over 99.9%'],
    [1, '100%'],
  ])('a share of %d is %s', (share, text) => {
    expect(perCent(share)).toBe(text);
  });

  test('halves are rounded as a pencil would, for every share of a thousand or two thousand', () => {
    for (const whole of [1000, 2000]) {
      for (let part = 1; part < whole; part++) {
        const tenths = Math.floor((1000 * part * 2 + whole) / (2 * whole));
        expect(decimal((part / whole) * 100, 1)).toBe((tenths / 10).toFixed(1));
      }
    }
  });

  test.each([
    [2.5, 0, '3'],
    [-2.5, 0, '-3'],
    [-0.04, 1, '0.0'],
    [1.005, 2, '1.01'],
  ])('%d to %d decimals is %s', (value, decimals, text) => {
    expect(decimal(value, decimals)).toBe(text);
  });
});

describe('a distance is never rounded across a bound', () => {
  const points = (n: number, d: number) => ({ approx: n / d, exact: () => fraction(n, d) });

  test.each([
    [15, 10, '1.5'],
    [20, 10, '2.0'],
    [204, 100, '2.04'],
    [196, 100, '1.96'],
    [2004, 1000, '2.004'],
    [20_001, 10_000, 'just over 2'],
    [19_999, 10_000, 'just under 2'],
    [-20_001, 10_000, 'just over 2'],
    [-20, 10, '2.0'],
    [5_000_001, 1_000_000, 'just over 5'],
    [500_001, 1_000_000, 'just over 0.5'],
    [1, 100, '0.01'],
    [1, 100_000, 'less than 0.001'],
    [0, 1, '0.0'],
  ])('%d over %d: %s', (n, d, text) => {
    expect(distance(points(n, d), [0, -2, -5, 0.5])).toBe(text);
  });

  test('without bounds, one decimal will do', () => {
    expect(distance(shareOf({ part: 1, whole: 3 }), [])).toBe('0.3');
  });
});

describe('lists and sentences', () => {
  test.each([
    [[], '', ''],
    [['A'], 'A', 'A'],
    [['A', 'B'], 'A or B', 'A and B'],
    [['A', 'B', 'C'], 'A, B or C', 'A, B and C'],
  ])('%j', (words, one, every) => {
    expect(either(words)).toBe(one);
    expect(all(words)).toBe(every);
  });

  test('one and several', () => {
    expect([several(1, 'element'), several(0, 'element'), several(2000, 'person', 'people')]).toEqual(['1 element', '0 elements', '2,000 people']);
  });

  test('a sentence begins with a capital and ends once', () => {
    expect([sentence('holds an award'), sentence('Done.'), sentence('really?')]).toEqual(['Holds an award.', 'Done.', 'Really?']);
  });
});
