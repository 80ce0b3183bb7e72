import { expect, test } from 'vitest';
import { LevelScale } from '../../rating/level.ts';
import { barOf } from './level-counts.ts';

const scale = new LevelScale(['green', 'amber-green', 'amber-red', 'red'].map((id) => ({ id, title: id, means: '' })));

test('pieces follow the order of the levels, each after the one before, empty ones left out', () => {
  const bar = barOf({ name: 'x', counts: { levels: { red: 2, green: 4, 'amber-red': 0 }, unresolved: 1, notRated: 3, notApplicable: 5 } }, scale);
  expect(bar.pieces.map(({ stand, from, count }) => [stand.look, from, count])).toEqual([
    ['best', 0, 4],
    ['worst', 4, 2],
    ['unresolved', 6, 1],
    ['not-rated', 7, 3],
    ['not-applicable', 10, 5],
  ]);
  expect(bar).toMatchObject({ total: 15, rated: 6, upper: 4 });
});

test('a hidden group has no pieces and no total that could be taken for none', () => {
  expect(barOf({ name: 'x', counts: 'suppressed' }, scale)).toEqual({ name: 'x', absence: 'suppressed', pieces: [], total: 0, rated: 0, upper: 0 });
  expect(barOf({ name: 'x', counts: { levels: {} } }, scale).absence).toBeNull();
});

test.each([-1, 0.5, Number.NaN])('%s is no count', (green) => {
  expect(() => barOf({ name: 'x', counts: { levels: { green } } }, scale)).toThrow(RangeError);
});

test('a level that the scale has not is refused, not left out', () => {
  expect(() => barOf({ name: 'x', counts: { levels: { blue: 1 } } }, scale)).toThrow('The framework has no level "blue".');
});
