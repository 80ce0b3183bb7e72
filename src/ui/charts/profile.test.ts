import { expect, test } from 'vitest';
import { profile } from './profile.ts';
import { marksOf, numberOf, wordsOf } from './read-marks.ts';
import { type Score, scoreWords, type Theme } from './score.ts';

function theme(name: string, now: Score, before: Score = 'not-available'): Theme {
  return { name, now, before };
}

function chart(themes: Theme[], before: string | null = '2024/25') {
  return profile({ id: 'x', subject: 's', head: 'Theme', steps: ['not yet', 'begun', 'mostly', 'fully'], now: '2025/26', before, themes });
}

const THEMES = [
  theme('Leadership', 2.8, 2.2),
  theme('Time', 0, 0.8),
  theme('Workforce', 2.1, 2.1),
  theme('Partners', 'not-collected', 1),
  theme('Technology', 3),
];

test.each([
  {
    themes: THEMES,
    says: 'Technology is strongest at 3 of 3 and Time weakest at 0 in 2025/26; 1 rose, 1 fell and 1 stayed since 2024/25; not drawn: 1 not collected.',
  },
  { themes: [theme('A', 2, 1)], says: 'A stands at 2 of 3 in 2025/26; 1 rose, 0 fell and 0 stayed since 2024/25.' },
  { themes: [theme('A', 2), theme('B', 2)], says: 'A and 1 other stand at 2 of 3 in 2025/26.' },
  { themes: [theme('A', 2), theme('B', 2), theme('C', 1)], says: 'A and 1 other are strongest at 2 of 3 and C weakest at 1 in 2025/26.' },
  { themes: [theme('A', 'not-collected', 2)], says: 'No theme has a value for 2025/26: 1 not collected.' },
  { themes: [], says: 'There are no themes to show yet.' },
])('$says', async ({ themes, says }) => {
  expect((await chart(themes)).reading).toBe(says);
});

test.each(['wide', 'narrow'] as const)('dots and rings of the %s drawing are the values of the table', async (layout) => {
  const { drawings, table } = await chart(THEMES);
  const drawing = drawings?.[layout];
  const [base] = marksOf(drawing, 'chart__base');
  const [left, right] = [numberOf(base ?? fail(), 'x1'), numberOf(base ?? fail(), 'x2')];
  const value = (at: number) => scoreWords(Math.round(((at - left) / (right - left)) * 300) / 100);
  const drawn = (className: string) => marksOf(drawing, className).map((dot) => value(numberOf(dot, 'cx')));
  const told = (column: number) => (table?.rows ?? []).map(({ cells }) => cells[column] ?? '').filter((cell) => /\d/.test(cell));
  expect(drawn('chart__now')).toEqual(told(0));
  expect(drawn('chart__before')).toEqual(told(1));
  expect(told(0)).toEqual(['2.8', '0', '2.1', '3']);
  expect(wordsOf(drawing, 'chart__figure')).toEqual(told(0));
});

test('a theme without a value this year has last year’s ring, its reason, and no stroke from nowhere', async () => {
  const { drawings } = await chart([theme('Partners', 'not-collected', 1), theme('Time', 2, 1)]);
  expect(marksOf(drawings?.wide, 'chart__before')).toHaveLength(2);
  expect(marksOf(drawings?.wide, 'chart__now')).toHaveLength(1);
  expect(marksOf(drawings?.wide, 'chart__interval')).toHaveLength(1);
  expect(wordsOf(drawings?.wide, 'chart__soft')).toEqual(['was 1', 'not collected']);
});

test('in the first year nothing is said or drawn of a year before', async () => {
  const { drawings, table, key, reading } = await chart(THEMES, null);
  expect(marksOf(drawings?.wide, 'chart__before')).toEqual([]);
  expect(table?.columns).toEqual(['Theme', '2025/26']);
  expect(key.map(({ kind }) => kind)).toEqual(['now']);
  expect(reading).not.toContain('since');
});

test('what the steps mean stands under the drawing, and nothing where there is none', async () => {
  expect((await chart(THEMES)).notes).toEqual(['0 not yet, 1 begun, 2 mostly, 3 fully.']);
  const empty = await chart([theme('A', 'suppressed')]);
  expect([empty.notes, empty.drawings, empty.key]).toEqual([[], null, []]);
});

test.each([-0.1, 3.1, Number.NaN])('%s is outside the steps', async (value) => {
  await expect(chart([theme('A', value)])).rejects.toThrow(RangeError);
});

test.each([0, 3])('%s is one of them', async (value) => {
  expect((await chart([theme('A', value)])).drawings).not.toBeNull();
});

function fail(): never {
  throw new Error('There is no such mark.');
}
