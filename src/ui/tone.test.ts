import { expect, test } from 'vitest';
import { LevelScale } from '../rating/level.ts';
import { toneOf } from './tone.ts';

function tones(levels: number): string[] {
  const all = Array.from({ length: levels }, (_, index) => ({ id: `level-${index}`, title: `Level ${index}`, means: '' }));
  const scale = new LevelScale(all);
  return all.map(({ id }) => toneOf(scale, id));
}

test.each([
  { levels: 2, expected: ['best', 'worst'] },
  { levels: 3, expected: ['best', 'middle', 'worst'] },
  { levels: 4, expected: ['best', 'upper', 'lower', 'worst'] },
  { levels: 5, expected: ['best', 'upper', 'middle', 'lower', 'worst'] },
  { levels: 6, expected: ['best', 'high', 'upper', 'lower', 'low', 'worst'] },
  { levels: 7, expected: ['best', 'high', 'upper', 'middle', 'lower', 'low', 'worst'] },
])('$levels levels look like $expected, best first', ({ levels, expected }) => {
  expect(tones(levels)).toEqual(expected);
});

test('more than seven levels share tones and keep both ends', () => {
  const all = tones(9);
  expect([all[0], all[8]]).toEqual(['best', 'worst']);
  expect(new Set(all).size).toBe(7);
});
