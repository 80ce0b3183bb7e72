import { describe, expect, test } from 'vitest';
import { betaBelow } from './beta.ts';

/** The same by Simpson's rule, in the variable u with x = sin²(u), where the density has no poles at its ends. */
function byIntegration(x: number, a: number, b: number): number {
  const log = (u: number) => (2 * a - 1) * Math.log(Math.sin(u)) + (2 * b - 1) * Math.log(Math.cos(u));
  const highest = a > 0.5 && b > 0.5 ? log(Math.atan(Math.sqrt((2 * a - 1) / (2 * b - 1)))) : 0;
  const density = (u: number) => (2 * a === 1 && u === 0 ? Math.cos(u) ** (2 * b - 1) : Math.exp(log(u) - highest));
  const to = Math.asin(Math.sqrt(x));
  return simpson(density, to) / simpson(density, Math.PI / 2);
}

function simpson(f: (u: number) => number, to: number, steps = 4000): number {
  const width = to / steps;
  let sum = f(0) + f(to);
  for (let step = 1; step < steps; step++) sum += (step % 2 === 1 ? 4 : 2) * f(step * width);
  return (sum * width) / 3;
}

const SHAPES = [
  [0.5, 0.5],
  [0.5, 6.5],
  [6.5, 0.5],
  [3, 3],
  [10.5, 2.5],
  [193.5, 11.5],
  [94.5, 6.5],
  [2879.5, 214.5],
] as const;

describe('the share of a beta distribution below x', () => {
  test.each(SHAPES)('a %d, b %d: as by numeric integration', (a, b) => {
    for (const x of [0.01, 0.25, 0.5, 0.75, 0.9, 0.93, 0.95, 0.99]) expect(betaBelow(x, a, b)).toBeCloseTo(byIntegration(x, a, b), 8);
  });

  test('values that are known in closed form', () => {
    expect(betaBelow(0.3, 1, 1)).toBeCloseTo(0.3, 11);
    expect(betaBelow(0.3, 2, 1)).toBeCloseTo(0.09, 11);
    expect(betaBelow(0.25, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(0.5), 12);
    expect(betaBelow(0.5, 700, 700)).toBeCloseTo(0.5, 11);
  });

  test('nothing is below 0, everything is below 1', () => {
    expect([betaBelow(-0.1, 2, 3), betaBelow(0, 2, 3), betaBelow(1, 2, 3), betaBelow(1.1, 2, 3)]).toEqual([0, 0, 1, 1]);
  });

  test('the mirror image is the complement, for cohorts up to a country', () => {
    for (const [a, b, x] of [
      [5.5, 3.5, 0.6],
      [525_000.5, 51_000.5, 0.9115],
    ] as const) {
      expect(betaBelow(x, a, b) + betaBelow(1 - x, b, a)).toBeCloseTo(1, 8);
    }
  });

  test('half of a large, nearly symmetric distribution is below its middle, as the normal distribution says', () => {
    const [a, b] = [525_000, 525_000];
    const sd = Math.sqrt((a * b) / ((a + b) ** 2 * (a + b + 1)));
    expect(betaBelow(0.5 + sd, a, b)).toBeCloseTo(0.841345, 5);
    expect(betaBelow(0.5 - 1.959964 * sd, a, b)).toBeCloseTo(0.025, 5);
  });
});
