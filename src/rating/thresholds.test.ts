import { expect, test } from 'vitest';
import { CAREERS, DERBY } from '../../tests/support/given-evidence.ts';
import { ALL_PROBES, CAREERS_PROBES } from '../../tests/support/probes/all-probes.ts';
import { verdictOf } from '../../tests/support/probes/probe.ts';
import { tryMutants } from '../../tools/mutate-thresholds.ts';

test.each(ALL_PROBES)('$element: $name', (probe) => {
  expect(verdictOf(probe, DERBY)).toBe(probe.expected);
});

test.each(CAREERS_PROBES)('careers 2025, $element: $name', (probe) => {
  expect(verdictOf(probe, CAREERS)).toBe(probe.expected);
});

test('no two probes have the same name, so that a failing one can be found', () => {
  const names = ALL_PROBES.map(({ element, name }) => `${element}: ${name}`);
  expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
});

test('moving any one number of the framework by a hair fails a named probe', () => {
  const { survivors, caught } = tryMutants(DERBY, ALL_PROBES);
  expect(survivors).toEqual([]);
  expect(caught.length).toBeGreaterThan(60);
});

test('so does moving any one number of the proposal of 2025', () => {
  const { survivors, caught } = tryMutants(CAREERS, CAREERS_PROBES);
  expect(survivors).toEqual([]);
  expect(caught.length).toBeGreaterThan(60);
});

test('the only moves that cannot matter are those of a bound at 0 that lies under "at"', () => {
  const { covered } = tryMutants(DERBY, ALL_PROBES);
  const proposed = 'elements.destination-measure.readings.destination-criteria.options.proposed.sets.criteria';
  expect(covered).toEqual([
    `${proposed}.green.above: 0 → 0.01`,
    `${proposed}.green.above: 0 → 0.001`,
    `${proposed}.amber-red.below: 0 → 0.01`,
    `${proposed}.amber-red.below: 0 → 0.001`,
  ]);
});

test('a number that no probe looks at survives: without the probes of the staff element, its levels can be moved', () => {
  const { survivors } = tryMutants(
    DERBY,
    ALL_PROBES.filter(({ element }) => element !== 'qualified-staff'),
  );
  expect(survivors).toContain('elements.qualified-staff.readings.staff-level.options.4.sets.level-asked: 4 → 5');
});
