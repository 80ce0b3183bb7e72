import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apart } from './apart.ts';

const at = (...places: number[]) => places.map((place) => ({ at: place, height: 10 }));

test('labels that do not touch stand where they wish', () => {
  expect(apart(at(10, 40, 70), 0, 100)).toEqual([10, 40, 70]);
});

test('labels that just touch stand where they wish; closer ones share the way', () => {
  expect(apart(at(20, 30), 0, 100)).toEqual([20, 30]);
  expect(apart(at(24, 26), 0, 100)).toEqual([20, 30]);
});

test('the order given does not matter, and of two with one wish the first stands above', () => {
  expect(apart(at(50, 20), 0, 100)).toEqual([50, 20]);
  expect(apart(at(50, 50), 0, 100)).toEqual([45, 55]);
});

test('labels stay in their room, and a block that grows pushes the next', () => {
  expect(apart(at(0, 2), 0, 100)).toEqual([5, 15]);
  expect(apart(at(99, 100), 0, 100)).toEqual([85, 95]);
  expect(apart(at(20, 21, 31), 0, 100)).toEqual([14, 24, 34]);
});

const wishes = fc.array(fc.record({ at: fc.integer({ min: 0, max: 300 }), height: fc.integer({ min: 1, max: 40 }) }), { maxLength: 7 });

test('no two overlap, none leaves the room, and they keep the order of their wishes', () => {
  fc.assert(
    fc.property(wishes, (wishes) => {
      const places = apart(wishes, 0, 300);
      const stands = wishes.map(({ at, height }, index) => ({
        wish: at,
        top: (places[index] ?? 0) - height / 2,
        bottom: (places[index] ?? 0) + height / 2,
      }));
      const sorted = stands.toSorted((a, b) => a.top - b.top);
      for (const [index, stand] of sorted.entries()) {
        const below = sorted[index + 1];
        expect(stand.top).toBeGreaterThanOrEqual(-1e-6);
        expect(stand.bottom).toBeLessThanOrEqual(300 + 1e-6);
        if (below) expect(below.top).toBeGreaterThanOrEqual(stand.bottom - 1e-6);
        if (below) expect(below.wish).toBeGreaterThanOrEqual(stand.wish);
      }
    }),
  );
});

test('labels too high for the room overflow it below, none on another', () => {
  expect(apart(at(1, 2, 3), 0, 20)).toEqual([5, 15, 25]);
});
