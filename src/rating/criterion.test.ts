import { describe, expect, test } from 'vitest';
import { criteriaLine, stepOf } from './criterion.ts';
import type { Band } from './framework.ts';
import { quantity } from './quantity.ts';

type Given = Record<string, Omit<Band, 'says'>>;

const banded = (bands: Given) => Object.fromEntries(Object.entries(bands).map(([level, band]): [string, Band] => [level, { says: level, ...band }]));

/** The levels at a number; "at" is said by its own word. */
function levelsAt(bands: Given, number: number | 'at', otherwise?: string[]): string {
  const line = criteriaLine(banded(bands), otherwise);
  const index = number === 'at' ? stepOf(line, quantity(0), true) : stepOf(line, quantity(number), false);
  return line.steps[index]?.levels.join(' and ') ?? '';
}

describe('each word of a criterion is open or closed as it says', () => {
  test.each<[string, Omit<Band, 'says'>, number, boolean]>([
    ['from 5: 5 is in', { from: 5 }, 5, true],
    ['from 5: a hair less is not', { from: 5 }, 5 - 1e-12, false],
    ['over 5: 5 is not in', { over: 5 }, 5, false],
    ['over 5: a hair more is', { over: 5 }, 5 + 1e-12, true],
    ['up to 5: 5 is in', { 'up-to': 5 }, 5, true],
    ['up to 5: a hair more is not', { 'up-to': 5 }, 5 + 1e-12, false],
    ['under 5: 5 is not in', { under: 5 }, 5, false],
    ['under 5: a hair less is', { under: 5 }, 5 - 1e-12, true],
    ['exactly 5: 5 is in', { exactly: 5 }, 5, true],
    ['exactly 5: a hair more is not', { exactly: 5 }, 5 + 1e-12, false],
    ['from 3, up to 5: 3 is in', { from: 3, 'up-to': 5 }, 3, true],
    ['over 3, under 5: neither end is in', { over: 3, under: 5 }, 5, false],
    ['above 2: 2 above is not in', { above: 2 }, 2, false],
    ['above 2: a hair more is', { above: 2 }, 2 + 1e-12, true],
    ['above 0 to 2: 2 above is in', { above: 0, to: 2 }, 2, true],
    ['above 0 to 2: a hair more is not', { above: 0, to: 2 }, 2 + 1e-12, false],
    ['below 2: 2 below is not in', { below: 2 }, -2, false],
    ['below 2: a hair more is', { below: 2 }, -2 - 1e-12, true],
    ['below 0 to 2: 2 below is in', { below: 0, to: 2 }, -2, true],
    ['below 0 to 2: a hair more is not', { below: 0, to: 2 }, -2 - 1e-12, false],
    ['below 0: nothing above is in', { below: 0 }, 1, false],
  ])('%s', (_, band, number, isIn) => {
    expect(levelsAt({ level: band }, number)).toBe(isIn ? 'level' : '');
  });
});

describe('criteria as one line', () => {
  const published: Given = { green: { above: 0 }, 'amber-green': { at: 0 }, 'amber-red': { below: 0, to: 2 }, red: { below: 5 } };

  test('at the average is a place of its own, which above and below do not reach', () => {
    expect([levelsAt(published, 1e-12), levelsAt(published, 'at'), levelsAt(published, -1e-12)]).toEqual(['green', 'amber-green', 'amber-red']);
  });

  test('a hole has no level, or those that the reading gives it', () => {
    expect([levelsAt(published, -3), levelsAt(published, -3, ['red']), levelsAt(published, -3, ['amber-red', 'red'])]).toEqual([
      '',
      'red',
      'amber-red and red',
    ]);
  });

  test('a reading of the hole changes nothing where a criterion holds', () => {
    expect([levelsAt(published, -2, ['red']), levelsAt(published, -5.1, ['amber-red'])]).toEqual(['amber-red', 'red']);
  });

  test('an overlap has both levels, and only there', () => {
    const bands: Given = { good: { from: 50 }, poor: { 'up-to': 60 } };
    expect([levelsAt(bands, 49), levelsAt(bands, 50), levelsAt(bands, 60), levelsAt(bands, 61)]).toEqual([
      'poor',
      'good and poor',
      'good and poor',
      'good',
    ]);
  });

  test('steps run from the lowest numbers to the highest, and neighbours with the same criteria are one', () => {
    const { steps } = criteriaLine(banded(published));
    expect(steps.map(({ published: levels }) => levels.join())).toEqual(['red', '', 'amber-red', 'amber-green', 'green']);
    expect(steps.filter(({ stretch }) => stretch === 'at')).toHaveLength(1);
  });
});
