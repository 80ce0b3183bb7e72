import { describe, expect, test } from 'vitest';
import type { Band, ShareRule } from '../../../rating/framework.ts';
import { LevelScale } from '../../../rating/level.ts';
import type { ComparatorFigures } from '../../../rating/rating.ts';
import { bandsOf, stretchWords } from './strip-of.ts';

const scale = new LevelScale(['green', 'amber-green', 'amber-red', 'red'].map((id) => ({ id, title: id, means: '' })));
const average: ComparatorFigures = { name: 'city-average', part: 90, whole: 100, share: 0.9, range: null };

const criteria: Record<string, Band> = {
  green: { above: 0, says: '' },
  'amber-green': { at: 0, says: '' },
  'amber-red': { below: 0, to: 2, says: '' },
  red: { below: 5, says: '' },
};

function rule(parts: Partial<ShareRule> = {}): ShareRule {
  return {
    kind: 'share',
    evidence: 'y11-activity',
    against: 'city-pooled',
    unit: 'points',
    at: { within: 0.5 },
    otherwise: ['amber-red'],
    criteria,
    ...parts,
  };
}

function drawn(parts: Partial<ShareRule> = {}, against: ComparatorFigures | null = average): [from: number, to: number, levels: string][] {
  const rounded = (value: number) => Math.round(value * 1e6) / 1e6;
  return bandsOf(rule(parts), against, scale).map(({ from, to, levels }) => [rounded(from), rounded(to), levels.join(' or ')]);
}

describe('bands lie where the criteria change', () => {
  test('in points around the average, a filled hole part of the level that fills it', () => {
    expect(drawn()).toEqual([
      [0, 0.85, 'red'],
      [0.85, 0.895, 'amber-red'],
      [0.895, 0.905, 'amber-green'],
      [0.905, 1, 'green'],
    ]);
  });

  test('a hole left open is a band of both levels; one that nothing fills has none', () => {
    expect(drawn({ otherwise: ['amber-red', 'red'] })[1]).toEqual([0.85, 0.88, 'amber-red or red']);
    expect(drawn({ otherwise: undefined })[1]).toEqual([0.85, 0.88, '']);
  });

  test('in per cent of the average', () => {
    expect(drawn({ unit: 'per-cent-of-average' }).map(([from]) => from)).toEqual([0, 0.855, 0.8955, 0.9045]);
  });

  test.each([
    { at: { 'rounded-to': 0 } as const, share: 0.904, expected: [0.895, 0.905] },
    { at: { 'rounded-to': 0 } as const, share: 0.905, expected: [0.905, 0.915] },
    { at: { 'rounded-to': 1 } as const, share: 0.9004, expected: [0.8995, 0.9005] },
  ])('at by rounding reaches as far as the average rounds the same: $share', ({ at, share, expected }) => {
    const band = drawn({ at }, { ...average, share }).find(([, , levels]) => levels === 'amber-green');
    expect(band?.slice(0, 2)).toEqual(expected);
  });

  test('exactly equal has no width, and its neighbours meet', () => {
    expect(drawn({ at: { equal: true } })).toEqual([
      [0, 0.85, 'red'],
      [0.85, 0.9, 'amber-red'],
      [0.9, 0.9, 'amber-green'],
      [0.9, 1, 'green'],
    ]);
  });

  test('fixed shares need no average; criteria against one are not drawn without it', () => {
    const fixed: Record<string, Band> = { green: { from: 95, says: '' }, red: { under: 95, says: '' } };
    expect(drawn({ against: 'fixed', criteria: fixed, at: undefined, otherwise: undefined }, null)).toEqual([
      [0, 0.95, 'red'],
      [0.95, 1, 'green'],
    ]);
    expect(drawn({}, null)).toEqual([]);
    expect(drawn({}, { ...average, share: null })).toEqual([]);
  });

  test('undetermined criteria draw nothing', () => {
    expect(drawn({ criteria: 'to-be-determined' })).toEqual([]);
  });
});

test.each([
  { from: -0.1, to: 0.85, words: 'below 85.0%' },
  { from: 0, to: 1.2, words: 'below 100%' },
  { from: 0.85, to: 0.895, words: '85.0% to 89.5%' },
  { from: 0.9, to: 0.9, words: 'at 90.0%' },
  { from: 0.905, to: 1, words: 'above 90.5%' },
  { from: 0.905, to: 1.02, words: 'above 90.5%' },
])('$from to $to reads "$words"', ({ from, to, words }) => {
  expect(stretchWords(from, to)).toBe(words);
});
