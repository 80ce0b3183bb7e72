import { describe, expect, test } from 'vitest';
import { faultsOf, fixedRule, type GivenBands, relativeRule, toldOf } from '../../tests/support/given-rule.ts';
import type { ShareRule } from './framework.ts';

describe('planted faults in criteria on a share of their own', () => {
  test('none planted, none found', () => {
    expect(toldOf(faultsOf(fixedRule({ good: { from: 90 }, fair: { from: 80, under: 90 }, poor: { under: 80 } })))).toEqual([]);
  });

  test.each<[string, GivenBands, string]>([
    [
      'a hole',
      { good: { from: 90 }, fair: { from: 80, under: 85 }, poor: { under: 80 } },
      'hole: A figure from 85% to less than 90% has no level: no criterion covers it.',
    ],
    [
      'an overlap',
      { good: { from: 90 }, fair: { from: 80, under: 95 }, poor: { under: 80 } },
      'overlap: A figure from 90% to less than 95% has more than one level: good and fair.',
    ],
    [
      'a bound that belongs to both',
      { good: { from: 90 }, fair: { from: 80, 'up-to': 90 }, poor: { under: 80 } },
      'bound: A figure exactly 90% has more than one level: good and fair.',
    ],
    [
      'a bound that belongs to neither',
      { good: { over: 90 }, fair: { from: 80, under: 90 }, poor: { under: 80 } },
      'bound: A figure exactly 90% has no level: no criterion covers it.',
    ],
    [
      'nothing for 0%',
      { good: { from: 90 }, fair: { from: 80, under: 90 }, poor: { over: 0, under: 80 } },
      'bound: A figure exactly 0% has no level: no criterion covers it.',
    ],
    [
      'nothing for 100%',
      { good: { from: 90, under: 100 }, fair: { from: 80, under: 90 }, poor: { under: 80 } },
      'bound: A figure exactly 100% has no level: no criterion covers it.',
    ],
    [
      'nothing near 0%',
      { good: { from: 90 }, fair: { from: 80, under: 90 }, poor: { from: 20, under: 80 } },
      'hole: A figure from 0% to less than 20% has no level: no criterion covers it.',
    ],
    [
      'a level beyond 100%',
      { good: { over: 100 }, fair: { from: 80 }, poor: { under: 80 } },
      'unreachable: No institution can ever be good: its criterion holds for nothing, or is missing.',
    ],
    [
      'a level without a criterion',
      { good: { from: 80 }, poor: { under: 80 } },
      'unreachable: No institution can ever be fair: its criterion holds for nothing, or is missing.',
    ],
    [
      'a level turned round',
      { good: { from: 80 }, fair: { from: 90, under: 85 }, poor: { under: 80 } },
      'unreachable: No institution can ever be fair: its criterion holds for nothing, or is missing.',
    ],
  ])('%s', (_, given, message) => {
    expect(toldOf(faultsOf(fixedRule(given)))).toEqual([message]);
  });

  test('bounds beyond 0% and 100% are no faults: nobody is there', () => {
    expect(toldOf(faultsOf(fixedRule({ good: { from: 90, 'up-to': 100 }, fair: { from: 80, under: 90 }, poor: { from: 0, under: 80 } })))).toEqual(
      [],
    );
  });
});

describe('planted faults in criteria against an average', () => {
  const around = { good: { above: 0 }, fair: { at: 0 } } as const;
  const clean = { ...around, poor: { below: 0 } };

  test('none planted: only the ceiling is told', () => {
    expect(faultsOf(relativeRule(clean)).map(({ rule }) => rule)).toEqual(['near-ceiling']);
  });

  test.each<[string, ShareRule, string]>([
    [
      'a hole below',
      relativeRule({ good: { above: 0 }, fair: { at: 0 }, poor: { below: 3 } }),
      'hole: A figure up to 3 below the average has no level: no criterion covers it.',
    ],
    [
      'nothing at the average',
      relativeRule({ good: { above: 0 }, fair: { below: 0, to: 2 }, poor: { below: 2 } }),
      'hole: A figure at the average has no level: no criterion covers it.',
    ],
    [
      'an overlap at the average',
      relativeRule({ good: { above: 0 }, fair: { at: 0 }, poor: { at: 0 } }, { otherwise: ['poor'] }),
      'overlap: A figure at the average has more than one level: fair and poor.',
    ],
    [
      'an end above',
      relativeRule({ ...clean, good: { above: 0, to: 4 } }),
      'hole: A figure more than 4 above the average has no level: no criterion covers it.',
    ],
    [
      'an end far above, in per cent',
      relativeRule({ ...clean, good: { above: 0, to: 150 } }, { unit: 'per-cent-of-average' }),
      'hole: A figure more than 150 above the average has no level: no criterion covers it.',
    ],
    [
      'a bound in both',
      relativeRule({ good: { above: 0 }, fair: { below: 0, to: 2 }, poor: { below: 1, to: 100 } }, { otherwise: ['fair'] }),
      'overlap: A figure more than 1 and up to 2 below the average has more than one level: fair and poor.',
    ],
    [
      'criteria the wrong way round',
      relativeRule({ poor: { above: 0 }, fair: { at: 0 }, good: { below: 0 } }, {}),
      'bound: A better figure gets a lower level: from good down to fair. The criteria are the wrong way round there.',
    ],
    [
      'a level that lies under "at"',
      relativeRule({ good: { above: 0 }, fair: { below: 0, to: 0.5 }, poor: { below: 0.5 } }, { at: { within: 0.5 }, otherwise: ['poor'] }),
      'unreachable: No institution can ever be fair: its criterion holds for nothing, or is missing.',
    ],
  ])('%s', (_, rule, message) => {
    expect(toldOf(faultsOf(rule)).filter((text) => !text.startsWith('near-ceiling'))).toEqual([message]);
  });

  test('what lies under "at" is no hole: half a point on both sides counts as at the average', () => {
    const rule = relativeRule({ good: { above: 0.5 }, fair: { at: 0 }, poor: { below: 0.5 } }, { at: { within: 0.5 } });
    expect(faultsOf(rule).map(({ rule: name }) => name)).toEqual(['near-ceiling']);
  });

  test('what lies just beyond it is', () => {
    const rule = relativeRule({ good: { above: 0.75 }, fair: { at: 0 }, poor: { below: 0.5 } }, { at: { within: 0.5 } });
    expect(toldOf(faultsOf(rule))[0]).toBe('hole: A figure more than 0.5 and up to 0.75 above the average has no level: no criterion covers it.');
  });

  test('nobody is more than 100 points below, so an end there is no fault', () => {
    expect(faultsOf(relativeRule({ ...around, poor: { below: 0, to: 100 } })).map(({ rule }) => rule)).toEqual(['near-ceiling']);
  });

  test('a hole across the average is three: below it, at it, above it', () => {
    const rule = relativeRule({ good: { above: 2 }, fair: { below: 3, to: 5 }, poor: { below: 5 } });
    expect(toldOf(faultsOf(rule)).slice(0, 3)).toEqual([
      'hole: A figure up to 3 below the average has no level: no criterion covers it.',
      'hole: A figure at the average has no level: no criterion covers it.',
      'hole: A figure up to 2 above the average has no level: no criterion covers it.',
    ]);
  });

  test('the ceiling of a level that asks for 2 per cent more lies where 100% is 2 per cent more', () => {
    const rule = relativeRule(
      { good: { above: 2 }, fair: { above: 0, to: 2 }, poor: { below: 0 } },
      { unit: 'per-cent-of-average', otherwise: ['poor'] },
    );
    const [good, fair] = faultsOf(rule).filter(({ rule: name }) => name === 'near-ceiling');
    expect(good?.counterexample.comparator).toBeCloseTo(100 / 1.02, 6);
    expect(fair?.counterexample.comparator).toBe(100);
  });

  test('an open unit matters only where a bound other than 0 is', () => {
    const open = (given: GivenBands, at: ShareRule['at']) =>
      faultsOf({ ...relativeRule(given, at ? { at } : {}), unit: undefined }).map(({ rule }) => rule);
    expect(open(clean, { equal: true })).not.toContain('unit');
    expect(open(clean, { within: 0.5 })).toContain('unit');
    expect(open({ good: { above: 5 }, fair: { above: 0, to: 5 }, poor: { below: 0 } }, { equal: true })).toContain('unit');
  });

  test.each([5, 60, 90])('an example of the open unit is a figure that somebody can have, also with a bound %i above the average', (bound) => {
    const rule = relativeRule(
      { good: { above: bound }, fair: { above: 0, to: bound }, poor: { below: 0 } },
      { unit: undefined, otherwise: ['poor'] },
    );
    const { figure = 0, comparator = 0 } = faultsOf(rule).find(({ rule: name }) => name === 'unit')?.counterexample ?? {};
    expect(figure).toBeLessThanOrEqual(100);
    expect(figure - comparator).toBeLessThanOrEqual(bound);
    expect(100 * (figure / comparator - 1)).toBeGreaterThan(bound);
  });
});
