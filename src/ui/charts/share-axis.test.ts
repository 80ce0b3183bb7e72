import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisNote, shareAxis, tickWords } from './share-axis.ts';

test.each([
  { values: [], low: 0, high: 1, ticks: 6 },
  { values: [0.931], low: 0.85, high: 1, ticks: 4 },
  { values: [0], low: 0, high: 0.1, ticks: 6 },
  { values: [1], low: 0.9, high: 1, ticks: 6 },
  { values: [0, 1], low: 0, high: 1, ticks: 6 },
  { values: [0.8, 0.9], low: 0.8, high: 0.9, ticks: 6 },
  { values: [0.799, 0.901], low: 0.75, high: 0.95, ticks: 5 },
])('around $values the axis runs from $low to $high', ({ values, low, high, ticks }) => {
  const axis = shareAxis(values);
  expect([axis.low, axis.high, axis.ticks.length]).toEqual([low, high, ticks]);
});

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });

test('every axis holds all values, lies within all shares, is wide enough and has no more ticks than there is room for', () => {
  fc.assert(
    fc.property(shares, fc.constantFrom(5, 6, 8), (values, most) => {
      const { low, high, ticks } = shareAxis(values, most);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low - 1e-9).toBeLessThanOrEqual(Math.min(...values));
      expect(high + 1e-9).toBeGreaterThanOrEqual(Math.max(...values));
      expect(high - low).toBeGreaterThanOrEqual(0.1 - 1e-9);
      expect(ticks.length).toBeLessThanOrEqual(most);
      expect(ticks.map(tickWords)).toEqual([...new Set(ticks.map(tickWords))]);
      expect(ticks.every((tick) => Math.abs(tick * 100 - Math.round(tick * 100)) < 1e-9)).toBe(true);
    }),
  );
});

test('an axis that does not begin at none says so', () => {
  expect(axisNote(shareAxis([0.82, 0.97]))).toEqual(['The scale runs from 80% to 100%, not from 0%.']);
  expect(axisNote(shareAxis([0.01, 0.97]))).toEqual([]);
});
