import { describe, expect, test } from 'vitest';
import { DERBY } from '../../tests/support/given-evidence.ts';
import { mistakenChoices, readingsOf, settle } from './reading.ts';

describe('readings', () => {
  test('are those of the specification, the recommended option first', () => {
    expect(readingsOf(DERBY).map(({ id, options }) => `${id}: ${options.map((option) => option.id).join(', ')}`)).toEqual([
      'destination-criteria: to-be-determined, proposed',
      'destination-phases: lower, cohort-weighted, ks4-only, post16-only',
      'y11-hole: amber-red, red, unresolved',
      'y11-at: within-half-point, equal-whole-per-cent, equal-one-decimal, exactly-equal',
      'y11-unit: points, per-cent-of-average',
      'y11-average: pooled, mean-of-institutions, pooled-without-special',
      'y11-not-known: in-denominator, left-out',
      'staff-whose: best-qualified, everyone, most-hours',
      'staff-level: 4, 6',
      'survey-measure: lowest-positive-share, lowest-mean',
      'survey-tie: counts, does-not-count',
      'overall-rule: mean-no-green-with-red, lowest, median-low, all-green',
    ]);
  });

  test('that are not chosen take the recommended option', () => {
    const { chosen } = settle(DERBY, { 'y11-hole': 'red' });
    const recommended = Object.fromEntries(readingsOf(DERBY).map(({ id, options }) => [id, options[0]?.id]));
    expect(chosen).toEqual({ ...recommended, 'y11-hole': 'red' });
  });

  test('settled, change the rule and leave the published framework as it was', () => {
    const before = structuredClone(DERBY);
    const settled = settle(DERBY, { 'y11-hole': 'unresolved', 'y11-at': 'exactly-equal' });
    expect(settled.elements[1]?.rule).toMatchObject({ otherwise: ['amber-red', 'red'], at: { equal: true }, unit: 'points' });
    expect(DERBY).toEqual(before);
  });

  test('that do not exist are all named, with what there is', () => {
    const mistakes = mistakenChoices(DERBY, { 'y11-hole': 'green', 'y12-hole': 'red', 'staff-level': '4' });
    expect(mistakes.map(({ reading }) => reading)).toEqual(['y11-hole', 'y12-hole']);
    expect(mistakes[0]?.message).toBe('The reading "y11-hole" has no option "green". It has: amber-red, red, unresolved.');
    expect(mistakes[1]?.message).toMatch(/^derby-2012 has no reading "y12-hole"\. It has: destination-criteria, /);
    expect(() => settle(DERBY, { 'y11-hole': 'green' })).toThrow(RangeError);
  });
});
