import { expect, test } from 'vitest';
import { barsWithInterval } from './bars-with-interval.ts';
import type { Figure } from './figure.ts';
import { marksOf, numberOf, wordsOf } from './read-marks.ts';
import { type RowOrder, type ShareRow, sortRows } from './share-rows.ts';

function row(name: string, figure: Figure, comparator: Figure | null = null, half = 0.05): ShareRow {
  const interval = typeof figure === 'number' ? { low: Math.max(0, figure - half), high: Math.min(1, figure + half) } : null;
  return { name, figure, interval, comparator };
}

function chart(rows: ShareRow[], comparator: string | null = 'the city') {
  return barsWithInterval({ id: 'x', subject: 's', head: 'Question', comparator, rows });
}

const ROWS = [row('A', 0.41, 0.52), row('B', 0.78, 0.7), row('C', 'too-few-to-show', 0.5), row('D', 0.66, 0.68)];

test.each([
  { order: 'highest-first', names: 'BDAC' },
  { order: 'lowest-first', names: 'ADBC' },
  { order: 'as-given', names: 'ABDC' },
] as { order: RowOrder; names: string }[])('$order, and always those without a figure last', ({ order, names }) => {
  expect(
    sortRows(ROWS, order)
      .map(({ name }) => name)
      .join(''),
  ).toBe(names);
});

test('rows of one share keep their order', () => {
  const same = ['x', 'y', 'z'].map((name) => row(name, 0.5));
  expect(
    sortRows(same, 'highest-first')
      .map(({ name }) => name)
      .join(''),
  ).toBe('xyz');
});

test.each([
  {
    rows: ROWS,
    says: 'Highest is “B” at 78.0%, lowest “A” at 41.0%; clearly above the city: 1 of 3, clearly below: 1; not drawn: 1 too few to show.',
  },
  { rows: [row('A', 0.5, 0.55)], says: '“A” stands at 50.0%; clearly above the city: 0 of 1, clearly below: 0.' },
  { rows: [row('A', 1), row('B', 1)], says: 'All 2 stand at 100%.' },
  { rows: [row('A', 0.4), row('B', 0.9), row('C', 0.9)], says: 'Highest is “B” and 1 other at 90.0%, lowest “A” at 40.0%.' },
  { rows: [row('A', 'suppressed')], says: 'No figures can be shown: 1 hidden.' },
  { rows: [], says: 'There are no figures to show yet.' },
])('$says', async ({ rows, says }) => {
  expect((await chart(rows)).reading).toBe(says);
});

test('an interval that just reaches the comparator does not differ from it', async () => {
  const at = (comparator: number) => ({ name: 'A', figure: 0.5, interval: { low: 0.45, high: 0.55 }, comparator });
  expect((await chart([at(0.55)])).reading).toContain('clearly below: 0');
  expect((await chart([at(0.5501)])).reading).toContain('clearly below: 1');
  expect((await chart([at(0.45)])).reading).toContain('above the city: 0 of 1');
  expect((await chart([at(0.4499)])).reading).toContain('above the city: 1 of 1');
});

test.each(['wide', 'narrow'] as const)('bars, intervals and comparators of the %s drawing are the figures of the table', async (layout) => {
  const { drawings, table } = await chart([...ROWS, row('All', 1, 0.9), row('None', 0, 0.1)]);
  const drawing = drawings?.[layout];
  const bars = marksOf(drawing, 'chart__bar');
  const [left, width] = [numberOf(bars[0] ?? fail(), 'x'), numberOf(bars[0] ?? fail(), 'width')];
  const share = (at: number) => `${(((at - left) / width) * 100).toFixed(1)}%`.replace('.0%', '%');
  const cells = (column: number) => (table?.rows ?? []).map((each) => (each.cells[column] ?? '').replaceAll('.0%', '%'));
  expect(bars.map((bar) => share(left + numberOf(bar, 'width')))).toEqual(cells(0).slice(0, 5));
  expect(wordsOf(drawing, 'chart__figure').map((words) => words.replace('.0%', '%'))).toEqual(cells(0).slice(0, 5));
  expect(marksOf(drawing, 'chart__interval').map((line) => `${share(numberOf(line, 'x1'))} to ${share(numberOf(line, 'x2'))}`)).toEqual(
    cells(1).slice(0, 5),
  );
  expect(marksOf(drawing, 'chart__comparator').map((line) => share(numberOf(line, 'x1')))).toEqual(cells(2).slice(0, 5));
});

test('a row without a figure has no bar, no interval and no comparator in the drawing, but its reason', async () => {
  const { drawings, table } = await chart([row('A', 0.5), { name: 'B', figure: 'suppressed', interval: { low: 0.1, high: 0.2 }, comparator: 0.4 }]);
  expect(marksOf(drawings?.wide, 'chart__bar')).toHaveLength(1);
  expect(marksOf(drawings?.wide, 'chart__interval')).toHaveLength(1);
  expect(marksOf(drawings?.wide, 'chart__comparator')).toHaveLength(0);
  expect(wordsOf(drawings?.wide, 'chart__soft')).toEqual(['hidden']);
  expect(table?.rows[1]?.cells).toEqual(['hidden', 'hidden', '40.0%']);
});

test('none is drawn as none: a bar without length, with its end and figure', async () => {
  const { drawings } = await chart([row('A', 0)], null);
  expect(marksOf(drawings?.wide, 'chart__bar').map((bar) => numberOf(bar, 'width'))).toEqual([0]);
  expect(marksOf(drawings?.wide, 'chart__end')).toHaveLength(1);
  expect(wordsOf(drawings?.wide, 'chart__figure')).toEqual(['0%']);
});

test('without a comparator there is neither its column nor its key', async () => {
  const { table, key } = await chart([row('A', 0.5)], null);
  expect(table?.columns).toEqual(['Question', 'Share', '95% interval']);
  expect(key.map(({ kind }) => kind)).toEqual(['interval']);
});

test('five hundred rows and a name of ninety letters keep their rows apart', async () => {
  const rows = Array.from({ length: 500 }, (_, index) => row(`${index} ${'Saint Bartholomew '.repeat(5)}`, index / 499));
  const { drawings } = await chart(rows);
  const tops = marksOf(drawings?.narrow, 'chart__bar').map((bar) => numberOf(bar, 'y'));
  expect(tops).toHaveLength(500);
  expect(tops.every((top, index) => index === 0 || top - (tops[index - 1] ?? 0) > 18)).toBe(true);
});

test('a share that is none is refused', async () => {
  await expect(chart([row('A', 1.2)])).rejects.toThrow(RangeError);
  await expect(chart([row('A', 0.2, 52)])).rejects.toThrow(RangeError);
});

function fail(): never {
  throw new Error('There is no such mark.');
}
