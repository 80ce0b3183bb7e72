import { describe, expect, test } from 'vitest';
import { DERBY, derby, elementOf, givenCityAveraging, givenInstitution, givenLeavers } from '../../tests/support/given-evidence.ts';
import type { Finding, LintRule } from './finding.ts';
import type { Framework } from './framework.ts';
import { lint, stands } from './lint.ts';

const FINDINGS = lint(DERBY);

function found(element: string, rule: LintRule): Finding[] {
  return FINDINGS.filter((finding) => finding.element === element && finding.rule === rule);
}

function only(element: string, rule: LintRule): Finding {
  const [finding, another] = found(element, rule);
  if (!finding || another) throw new Error(`Expected one ${rule} of ${element}, found ${found(element, rule).length}.`);
  return finding;
}

describe('what is wrong with the framework of 2012, found unaided', () => {
  test('the hole: more than 2 and up to 5 below, with a figure in it', () => {
    const hole = only('y11-progression', 'hole');
    expect(hole.message).toBe('A figure more than 2 and up to 5 below the average has no level: no criterion covers it.');
    const { figure = 0, comparator = 0 } = hole.counterexample;
    expect(comparator - figure).toBeGreaterThan(2);
    expect(comparator - figure).toBeLessThanOrEqual(5);
    expect(hole).toMatchObject({ severity: 'error', readings: ['y11-hole'] });
  });

  test('the figure in the hole is rated by nothing but the reading', () => {
    const { figure = 0, comparator = 0 } = only('y11-progression', 'hole').counterexample;
    const subject = givenInstitution({ activity: givenLeavers({ eet: Math.round(figure * 10), of: 1000 }) });
    const city = givenCityAveraging({ part: Math.round(comparator * 10), whole: 1000 }, subject);
    expect(elementOf(city, derby({ 'y11-hole': 'unresolved' }), 'y11-progression').levels).toEqual(['amber-red', 'red']);
  });

  test('the open "at"', () => {
    expect(only('y11-progression', 'bound')).toMatchObject({
      severity: 'error',
      readings: ['y11-at'],
      counterexample: { figure: 93.2, comparator: 93.1 },
    });
  });

  test('points against per cent, with a figure on which the two part', () => {
    const unit = only('y11-progression', 'unit');
    expect(unit).toMatchObject({ severity: 'error', readings: ['y11-unit'] });
    expect(unit.counterexample.says).toBe(
      'A figure of 48.5% against an average of 50%: 1.5 points below (Amber/Red), yet 3.0 per cent below (no level).',
    );
    const { figure = 0, comparator = 0 } = unit.counterexample;
    expect(comparator - figure).toBeLessThan(2);
    expect(100 * (1 - figure / comparator)).toBeGreaterThan(2);
  });

  test('the destination criteria that were left to be determined', () => {
    expect(only('destination-measure', 'hole')).toMatchObject({
      severity: 'error',
      message: 'The criteria are to be determined: no figure has a level.',
      readings: ['destination-criteria'],
    });
  });

  test('the level that cannot be reached when the average is near 100%', () => {
    const ceiling = only('y11-progression', 'near-ceiling');
    expect(ceiling).toMatchObject({ severity: 'warning', counterexample: { figure: 100, comparator: 99.5 } });
    expect(ceiling.message).toContain('From an average of 99.5% on, by some reading no institution can be');
  });

  test('from an average of 99.5% on, a school where everyone succeeds is indeed not Green, and just below it is', () => {
    const everyone = givenInstitution({ activity: givenLeavers({ eet: 1000, of: 1000 }) });
    const levelAt = (part: number) => elementOf(givenCityAveraging({ part, whole: 10_000 }, everyone), derby(), 'y11-progression').level;
    expect([levelAt(9950), levelAt(9949)]).toEqual(['amber-green', 'green']);
  });

  test('the proposal for destinations has the same ceiling, and it is told that it comes with the option', () => {
    const { message, readings, counterexample } = only('destination-measure', 'near-ceiling');
    expect(counterexample.comparator).toBe(99.5);
    expect(message).toMatch(/^With the option "proposed" of destination-criteria: Green asks/);
    expect(readings).toEqual(['destination-criteria']);
  });

  test('that nothing is said about missing data, of any element, nor of leavers whose situation is not known', () => {
    const missing = FINDINGS.filter(({ rule }) => rule === 'missing-data');
    expect(missing.map(({ element, readings }) => [element, readings.join()])).toEqual([
      ['destination-measure', ''],
      ['y11-progression', ''],
      ['y11-progression', 'y11-not-known'],
      ['quality-award', ''],
      ['qualified-staff', ''],
      ['student-survey', ''],
    ]);
    expect(missing.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  test('that no rule makes the overall rating', () => {
    expect(only('overall', 'hole').readings).toEqual(['overall-rule']);
  });

  test('and nothing else', () => {
    expect(FINDINGS).toHaveLength(13);
    expect(FINDINGS.every(({ counterexample, institutionYears }) => counterexample.says !== '' && institutionYears === null)).toBe(true);
  });
});

describe('whether an error stands', () => {
  test('every error of the framework of 2012 is settled by a reading, so none stands', () => {
    expect(FINDINGS.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(4);
    expect(FINDINGS.filter(stands)).toEqual([]);
  });

  test.each([
    ['y11-progression', 'y11-hole', 'hole'],
    ['y11-progression', 'y11-at', 'bound'],
    ['y11-progression', 'y11-unit', 'unit'],
    ['destination-measure', 'destination-criteria', 'hole'],
  ] as const)('without the reading that settles it, it does: %s without %s has a %s that stands', (element, reading, rule) => {
    const standing = lint(without(reading)).filter(stands);
    expect(standing.map((finding) => [finding.element, finding.rule])).toEqual([[element, rule]]);
  });

  test('without a reading for the overall rule, the overall rating stands open', () => {
    const standing = lint({ ...DERBY, overall: { ...DERBY.overall, readings: [] } }).filter(stands);
    expect(standing.map(({ element }) => element)).toEqual(['overall']);
  });
});

function without(reading: string): Framework {
  const elements = DERBY.elements.map((element) => ({ ...element, readings: element.readings.filter(({ id }) => id !== reading) }));
  return { ...DERBY, elements };
}
