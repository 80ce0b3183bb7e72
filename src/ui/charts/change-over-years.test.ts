import { expect, test } from 'vitest';
import { changeOverYears } from './change-over-years.ts';
import type { Drawing } from './chart.ts';
import type { Figure } from './figure.ts';
import { marksOf, numberOf, scaleOf, stretchesOf, wordsOf } from './read-marks.ts';
import type { YearSeries } from './year-series.ts';

const YEARS = ['2020/21', '2021/22', '2022/23', '2023/24', '2024/25'];

function series(name: string, ...figures: Figure[]): YearSeries {
  const measured = figures.map((figure) => ({
    figure,
    interval: typeof figure === 'number' ? { low: Math.max(0, figure - 0.02), high: Math.min(1, figure + 0.02) } : null,
  }));
  return { name, figures: Object.fromEntries(measured.map((each, index) => [YEARS[index], each])) };
}

function chart(lines: YearSeries[], comparator: YearSeries | null = null, years = YEARS) {
  return changeOverYears({ id: 'x', subject: 's', years, series: lines, comparator });
}

const CITY = series('city average', 0.91, 0.912, 0.915, 0.92, 0.924);

test.each([
  { line: series('A', 0.9, 0.91, 0.92, 0.93, 0.931), says: 'A: 93.1% in 2024/25, up 3.1 points since 2020/21 (city average 92.4%).' },
  { line: series('A', 0.95, 0.91, 0.92, 0.93, 0.94), says: 'A: 94.0% in 2024/25, down 1.0 point since 2020/21 (city average 92.4%).' },
  { line: series('A', 1, 0.9, 0.9, 0.9, 1), says: 'A: 100% in 2024/25, unchanged since 2020/21 (city average 92.4%).' },
  {
    line: series('A', 'suppressed', 0.9, 0.9, 0.91, 'suppressed'),
    says: 'A: 91.0% in 2023/24, up 1.0 point since 2021/22 (city average 92.0%); 2024/25 is hidden.',
  },
  { line: series('A', 'low', 'low', 'low', 'low', 0), says: 'A: 0% in 2024/25, the only year with a figure (city average 92.4%).' },
  {
    line: series('A', 'suppressed', 'suppressed', 'suppressed', 'not-collected', 'not-collected'),
    says: 'No figures can be shown: 3 hidden, 2 not collected.',
  },
])('one line: $says', async ({ line, says }) => {
  expect((await chart([line], CITY)).reading).toBe(says);
});

test('a comparator without a figure in that year is not named', async () => {
  const { reading } = await chart([series('A', 0.9, 0.9, 0.9, 0.9, 0.9)], series('city average', 0.9));
  expect(reading).toBe('A: 90.0% in 2024/25, unchanged since 2020/21.');
});

test('several lines: who stands where, and how many of those that can be compared rose', async () => {
  const { reading } = await chart([
    series('A', 0.9, 0.9, 0.9, 0.9, 0.95),
    series('B', 0.9, 0.9, 0.9, 0.9, 0.85),
    series('C', 'suppressed', 0.9, 0.9, 0.9, 0.91),
  ]);
  expect(reading).toBe('In 2024/25 A is highest at 95.0% and B lowest at 85.0%; 1 of the 2 with a figure in both years rose since 2020/21.');
});

test('several lines at one height, and several in one year', async () => {
  const { reading } = await chart([series('A', 0.9), series('B', 0.9)], null, ['2020/21']);
  expect(reading).toBe('In 2020/21 A and 1 other stand at 90.0%.');
});

test.each([
  { years: [], lines: [series('A', 0.9)] },
  { years: YEARS, lines: [] },
])('no years or no lines: a sentence and no drawing', async ({ years, lines }) => {
  const { reading, drawings } = await chart(lines, null, years);
  expect([reading, drawings]).toEqual(['There are no figures to show yet.', null]);
});

test('all hidden: a sentence, no drawing, and the reasons in the table', async () => {
  const { drawings, table, key, notes } = await chart([series('A', 'suppressed', 'suppressed', 'low', 'suppressed', 'suppressed')], CITY);
  expect([drawings, key, notes]).toEqual([null, [], []]);
  expect(table?.rows.map(({ cells }) => cells[0])).toEqual(['hidden', 'hidden', 'low, but not none', 'hidden', 'hidden']);
});

/** The shares that the ticks stand for, by which a height is read. */
function sharesBy(drawing: Drawing | undefined) {
  const ticks = marksOf(drawing, 'chart__tick').filter(({ children }) => String(children[0]).endsWith('%'));
  const heights = ticks.map(({ attributes, children }) => ({
    at: Number(attributes.transform?.split(/[,)]/)[1]),
    value: Number.parseInt(String(children[0]), 10) / 100,
  }));
  const [first, last] = [heights[0], heights.at(-1)];
  if (!first || !last) throw new Error('The drawing has no ticks.');
  return scaleOf(first, last);
}

test.each(['wide', 'narrow'] as const)('the %s line stands at the heights of the table, and breaks where a year has no figure', async (layout) => {
  const { drawings, table } = await chart([series('A', 0.9, 0.88, 'suppressed', 0.93, 0.95)], CITY);
  const drawing = drawings?.[layout];
  const share = sharesBy(drawing);
  const [line] = marksOf(drawing, 'chart__line-1');
  const stretches = line ? stretchesOf(line) : [];
  expect(stretches.map((stretch) => stretch.map(({ y }) => (share(y) * 100).toFixed(1)))).toEqual([
    ['90.0', '88.0'],
    ['93.0', '95.0'],
  ]);
  expect(table?.rows.map(({ cells }) => cells[0]?.split(' ')[0])).toEqual(['90.0%', '88.0%', 'hidden', '93.0%', '95.0%']);
  const dots = marksOf(drawing, 'chart__dot-1').map((dot) => Number((share(numberOf(dot, 'cy')) * 100).toFixed(1)));
  expect(dots).toEqual([90, 88, 93, 95]);
});

test('the band is broken too, and a year that stands alone has a stroke in its place', async () => {
  const { drawings, key } = await chart([series('A', 0.9, 'suppressed', 0.92, 0.93, 'suppressed')]);
  const [band] = marksOf(drawings?.wide, 'chart__band');
  expect(band ? stretchesOf(band) : []).toHaveLength(2);
  expect(marksOf(drawings?.wide, 'chart__interval')).toHaveLength(1);
  expect(key.map(({ kind }) => kind)).toEqual(['band', 'stroke']);
});

test('without any interval there is no key to one', async () => {
  const { key } = await chart([{ name: 'A', figures: { '2020/21': { figure: 0.5, interval: null } } }]);
  expect(key).toEqual([]);
});

test('every line has its name and last figure at its end; an earlier end says its year', async () => {
  const { drawings } = await chart([series('A', 0.9, 0.9, 0.9, 0.9, 0.95), series('B', 0.8, 0.81, 'low', 'low', 'low')], CITY);
  expect(wordsOf(drawings?.wide, 'chart__end-1')).toEqual(['A 95.0%']);
  expect(wordsOf(drawings?.wide, 'chart__end-2')).toEqual(['B 81.0% in 2021/22']);
  expect(wordsOf(drawings?.wide, 'chart__end-comparator')).toEqual(['city average 92.4%']);
});

test('six lines are drawn, seven refused', async () => {
  const many = (number: number) => Array.from({ length: number }, (_, index) => series(`S${index}`, 0.5, 0.5, 0.5, 0.5, 0.5));
  const { drawings } = await chart(many(6));
  expect(marksOf(drawings?.narrow, 'chart__line-6')).toHaveLength(1);
  await expect(chart(many(7))).rejects.toThrow(RangeError);
});

test('a share that is none is refused, in a figure, an interval or the comparator', async () => {
  await expect(chart([series('A', 93.1)])).rejects.toThrow('93.1');
  await expect(chart([{ name: 'A', figures: { '2020/21': { figure: 0.9, interval: { low: 0.8, high: 1.1 } } } }])).rejects.toThrow('1.1');
  await expect(chart([series('A', 0.9)], series('B', Number.NaN))).rejects.toThrow('NaN');
});
