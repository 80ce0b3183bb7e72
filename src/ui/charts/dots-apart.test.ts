import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dotsApart } from './dots-apart.ts';

test('dots that are far enough apart stand on the line, and so do those that just touch', () => {
  expect(dotsApart([0, 10, 30], 10)).toEqual([0, 0, 0]);
});

test('a dot on the place of another stands on top of it', () => {
  expect(dotsApart([5, 5, 5], 10)).toEqual([0, 10, 20]);
});

test('a dot a little beside another rests against it', () => {
  const [first, second] = dotsApart([0, 6], 10) ?? [];
  expect(first).toBe(0);
  expect(second).toBeCloseTo(8, 9);
});

test('a dot falls into a gap under others where it fits', () => {
  expect(dotsApart([0, 0, 8, 20], 10)?.at(-1)).toBe(0);
});

test('no two of many overlap, and the first stands on the line', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 60 }), (places) => {
      const heights = dotsApart(places, 10) ?? [];
      expect(heights[0]).toBe(0);
      for (const [one, x] of places.entries())
        for (const [other, otherX] of places.entries())
          if (other > one) expect(Math.hypot(x - otherX, (heights[one] ?? 0) - (heights[other] ?? 0))).toBeGreaterThanOrEqual(10 - 1e-3);
      expect(Math.min(...heights)).toBe(0);
    }),
  );
});

test('five hundred dots of one value make one pile', () => {
  const heights = dotsApart(new Array(500).fill(3), 4);
  expect(heights?.at(-1)).toBeCloseTo(499 * 4, 6);
});

test('a pile just as high as allowed stands, a higher one does not', () => {
  expect(dotsApart([5, 5, 5], 10, 20)).toEqual([0, 10, 20]);
  expect(dotsApart([5, 5, 5, 5], 10, 20)).toBeNull();
});
