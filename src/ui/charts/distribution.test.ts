import { expect, test } from 'vitest';
import type { Drawing } from './chart.ts';
import type { Standing } from './distribution.spread.ts';
import { distribution } from './distribution.ts';
import type { Figure } from './figure.ts';
import { marksOf, numberOf, scaleOf, wordsOf } from './read-marks.ts';

const city = { name: 'city average', share: 0.924 };

function standings(...figures: Figure[]): Standing[] {
  return figures.map((figure, index) => ({ name: `School ${index + 1}`, figure }));
}

function chart(institutions: Standing[], one: number | null = 0, comparator: typeof city | null = city) {
  return distribution({ id: 'x', subject: 's', institutions, one, comparator });
}

test.each([
  { figures: [0.93, 0.9, 0.95, 0.8], says: 'School 1, at 93.0% (city average 92.4%), stands above 2 and below 1 of 3 other institutions.' },
  { figures: [0.93, 0.93, 0.95], says: 'School 1, at 93.0% (city average 92.4%), stands above 0 and below 1 of 2 other institutions, level with 1.' },
  {
    figures: [0.93, 'suppressed', 0.8, 'suppressed', 'low'],
    says: 'School 1, at 93.0% (city average 92.4%), stands above 1 and below 0 of 1 other institution; not drawn: 2 hidden, 1 low, but not none.',
  },
  {
    figures: [0.93, 'suppressed'],
    says: 'School 1 stands at 93.0% (city average 92.4%), and no other institution has a figure; not drawn: 1 hidden.',
  },
  { figures: ['suppressed', 0.8], says: 'School 1 is not drawn, its figure being hidden; 1 institution stands at 80.0% (city average 92.4%).' },
  { figures: ['suppressed', 'suppressed'], says: 'No institution has a figure that can be shown: 2 hidden.' },
  { figures: [], says: 'There are no institutions to show yet.' },
] as { figures: Figure[]; says: string }[])('$says', async ({ figures, says }) => {
  expect((await chart(standings(...figures))).reading).toBe(says);
});

test.each([
  { figures: [0.8, 0.9, 0.95, 1], says: '4 institutions lie between 80.0% and 100%, half of them at 95.0% or above.' },
  {
    figures: [0.8, 0.9, 1, 'not-collected'],
    says: '3 institutions lie between 80.0% and 100%, half of them at 90.0% or above; not drawn: 1 not collected.',
  },
  { figures: [0, 0, 0], says: '3 institutions stand at 0%.' },
] as { figures: Figure[]; says: string }[])('all alike: $says', async ({ figures, says }) => {
  expect((await chart(standings(...figures), null, null)).reading).toBe(says);
});

const inOrder = (a: string, b: string) => a.localeCompare(b);

function shareBy(drawing: Drawing | undefined): (at: number) => number {
  const ticks = marksOf(drawing, 'chart__tick').map(({ attributes, children }) => ({
    at: Number(attributes.transform?.split(/[(,]/)[1]),
    value: Number.parseInt(String(children[0]), 10) / 100,
  }));
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (!first || !last) throw new Error('The drawing has no ticks.');
  return scaleOf(first, last);
}

test.each(['wide', 'narrow'] as const)('the %s dots stand for the figures of the table, and no others', async (layout) => {
  const { drawings, table } = await chart(standings(0.931, 0.9, 'suppressed', 0.955, 0.9, 'low', 0.872));
  const share = shareBy(drawings?.[layout]);
  const dots = [...marksOf(drawings?.[layout], 'chart__one'), ...marksOf(drawings?.[layout], 'chart__other')].filter(({ name }) => name === 'circle');
  const drawn = dots.map((dot) => `${(share(numberOf(dot, 'cx')) * 100).toFixed(1)}%`).sort(inOrder);
  const told = (table?.rows ?? []).filter(({ name }) => name.startsWith('School')).map(({ cells }) => cells[0] ?? '');
  expect(drawn).toEqual(told.filter((words) => words.endsWith('%')).sort(inOrder));
  expect(told.slice(-2)).toEqual(['hidden', 'low, but not none']);
});

test('the one has its name and figure, the comparator its own, and the comparator closes the table', async () => {
  const { drawings, table } = await chart(standings(0.931, 0.9));
  expect(wordsOf(drawings?.wide, 'chart__figure')).toEqual(['School 1 93.1%']);
  expect(wordsOf(drawings?.wide, 'chart__soft')).toEqual(['city average 92.4%']);
  expect(table?.rows.at(-1)).toEqual({ name: 'City average', cells: ['92.4%'] });
});

test('where the one is hidden there is no mark for it, and no key', async () => {
  const { drawings, key } = await chart(standings('suppressed', 0.9, 0.8));
  expect(marksOf(drawings?.wide, 'chart__one')).toEqual([]);
  expect(key).toEqual([]);
});

test('five hundred institutions on one figure stay within the height of a telephone', async () => {
  const { drawings } = await chart(standings(...new Array<Figure>(500).fill(1)));
  const dots = marksOf(drawings?.narrow, 'chart__other').filter(({ name }) => name === 'circle');
  expect(dots).toHaveLength(499);
  expect(drawings?.narrow.height).toBeLessThan(300);
  for (const dot of dots) expect(numberOf(dot, 'cy')).toBeGreaterThan(0);
});

test('a long name is cut in the drawing, never in the reading or the table', async () => {
  const name = 'Saint Bartholomew '.repeat(5).trim();
  const { drawings, reading, table } = await chart([{ name, figure: 0.9 }, ...standings(0.8)]);
  expect(wordsOf(drawings?.narrow, 'chart__figure')[0]).toMatch(/… 90\.0%$/);
  expect(reading).toContain(name);
  expect(table?.rows[0]?.name).toBe(name);
});

test('a share that is none is refused', async () => {
  await expect(chart(standings(1.5))).rejects.toThrow(RangeError);
  await expect(chart(standings(0.5), 0, { name: 'x', share: -1 })).rejects.toThrow(RangeError);
});
