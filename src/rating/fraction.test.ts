import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, compare, divide, fraction, fromDecimal, multiply, roundHalfUp, subtract, toNumber } from './fraction.ts';
import { perCentAbove, readTheSame, roundedPerCent, shareOf } from './quantity.ts';

describe('exact fractions', () => {
  test.each([
    [0.1, 1n, 10n],
    [-0.5, -1n, 2n],
    [2, 2n, 1n],
    [12.125, 97n, 8n],
    [1e-7, 1n, 10_000_000n],
    [1.5e21, 1_500_000_000_000_000_000_000n, 1n],
    [0, 0n, 1n],
  ])('the decimal %d is what a person meant by it', (value, n, d) => {
    expect(fromDecimal(value)).toEqual({ n, d });
  });

  test.each([
    [25, 10, 0, 3n],
    [-25, 10, 0, -2n],
    [249, 100, 0, 2n],
    [9315, 10_000, 3, 932n],
    [93_149, 100_000, 3, 931n],
    [0, 1, 1, 0n],
    [-1, 3, 0, 0n],
    [-2, 3, 0, -1n],
  ])('%d over %d, rounded half up to %d decimals', (n, d, decimals, rounded) => {
    expect(roundHalfUp(fraction(n, d), decimals)).toBe(rounded);
  });

  test('a share of nobody has no value', () => {
    expect(() => fraction(1, 0)).toThrow(RangeError);
  });

  test('are reduced, with the sign on top', () => {
    expect([fraction(6, -4), fraction(0, 7)]).toEqual([
      { n: -3n, d: 2n },
      { n: 0n, d: 1n },
    ]);
  });

  const any = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 1000 })).map(([n, d]) => fraction(n, d));

  test('what is added can be taken away again, what is multiplied divided', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        if (b.n !== 0n) expect(divide(multiply(a, b), b)).toEqual(a);
        expect(Math.sign(compare(a, b))).toBe(Math.sign(Number(a.n) * Number(b.d) - Number(b.n) * Number(a.d)));
      }),
      { numRuns: 200 },
    );
  });

  test('the nearest number is right also where both sides are too long for one', () => {
    expect(toNumber(fraction(10n ** 40n + 1n, 3n * 10n ** 40n))).toBeCloseTo(1 / 3, 15);
    expect(toNumber(fraction(-(10n ** 40n) - 1n, 3n * 10n ** 40n))).toBeCloseTo(-1 / 3, 15);
  });
});

describe('shares as percentages', () => {
  test('an average of nobody: whoever has anybody is above it, without bound', () => {
    const nobody = shareOf({ part: 0, whole: 10 });
    expect(perCentAbove(shareOf({ part: 1, whole: 10 }), nobody).approx).toBeGreaterThan(1e9);
    expect(perCentAbove(nobody, nobody).approx).toBe(0);
  });

  test.each([
    [935, 1000, 0, 94],
    [93_499, 100_000, 0, 93],
    [93_150, 100_000, 1, 932],
    [1, 1, 1, 1000],
    [0, 5, 0, 0],
  ])('%d of %d as a per cent with %d decimals', (part, whole, decimals, rounded) => {
    expect(roundedPerCent(shareOf({ part, whole }), decimals)).toBe(rounded);
  });

  test('two shares read the same if their rounded figures do', () => {
    expect(readTheSame(shareOf({ part: 925, whole: 1000 }), shareOf({ part: 934, whole: 1000 }), 0)).toBe(true);
    expect(readTheSame(shareOf({ part: 925, whole: 1000 }), shareOf({ part: 935, whole: 1000 }), 0)).toBe(false);
  });
});
