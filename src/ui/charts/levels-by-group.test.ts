import { expect, test } from 'vitest';
import { LevelScale } from '../../rating/level.ts';
import type { LevelGroup } from './level-counts.ts';
import { type LevelsByGroupProps, levelsByGroup } from './levels-by-group.ts';
import { marksOf, numberOf, wordsOf } from './read-marks.ts';

const TITLES = { green: 'Green', 'amber-green': 'Amber/Green', 'amber-red': 'Amber/Red', red: 'Red' };
const scale = new LevelScale(Object.entries(TITLES).map(([id, title]) => ({ id, title, means: '' })));
const LOOKS = ['best', 'upper', 'lower', 'worst', 'unresolved', 'not-rated', 'not-applicable'];

function chart(groups: LevelGroup[], props: Partial<LevelsByGroupProps> = {}) {
  return levelsByGroup({ id: 'x', subject: 's', scale, counted: 'institutions', over: 'groups', head: 'Element', length: 'count', groups, ...props });
}

function group(name: string, green: number, amberGreen: number, amberRed: number, red: number): LevelGroup {
  return { name, counts: { levels: { green, 'amber-green': amberGreen, 'amber-red': amberRed, red } } };
}

const AWARD = group('Quality award', 9, 5, 3, 1);
const SURVEY = group('Student survey', 2, 3, 6, 5);

test('elements are held against each other by their share in the upper half', async () => {
  const { reading } = await chart([SURVEY, AWARD]);
  expect(reading).toBe('Green or Amber/Green is most frequent in Quality award (14 of 18) and least in Student survey (5 of 16).');
});

test('several at the same share are said to be so', async () => {
  const { reading } = await chart([group('A', 1, 0, 1, 0), group('B', 2, 0, 0, 2), SURVEY]);
  expect(reading).toBe('Green or Amber/Green is most frequent in A (1 of 2) and 1 other and least in Student survey (5 of 16).');
  expect((await chart([group('A', 1, 0, 1, 0), group('B', 2, 0, 0, 2)])).reading).toBe(
    'Green or Amber/Green is as frequent in A (1 of 2) and 1 other.',
  );
});

test('years are read as a change from the first to the last that can be shown', async () => {
  const years: LevelGroup[] = [
    { name: '2022/23', counts: 'suppressed' },
    { ...SURVEY, name: '2023/24' },
    { ...AWARD, name: '2024/25' },
  ];
  const { reading } = await chart(years, { over: 'years' });
  expect(reading).toBe('14 of 18 rated institutions are Green or Amber/Green in 2024/25, against 5 of 16 in 2023/24; not drawn: 1 hidden.');
});

test('students are in institutions; one institution is, not are', async () => {
  const students = await chart([group('2024/25', 1402, 8, 10, 0)], { counted: 'students' });
  expect(students.reading).toBe('2024/25: 1,410 of 1,420 students in rated institutions are in Green or Amber/Green ones.');
  expect((await chart([group('2024/25', 1, 0, 0, 0)])).reading).toBe('2024/25: 1 of 1 rated institution is Green or Amber/Green.');
});

test.each([
  { groups: [], says: 'There are no institutions to count yet.' },
  { groups: [group('A', 0, 0, 0, 0)], says: 'There are no institutions to count yet.' },
  {
    groups: [
      { name: 'A', counts: 'suppressed' },
      { name: 'B', counts: 'too-few-to-show' },
    ] as LevelGroup[],
    says: 'No figures can be shown: 1 hidden, 1 too few to show.',
  },
])('where nothing can be drawn there is a sentence and no drawing: $says', async ({ groups, says }) => {
  const { reading, drawings, key, table } = await chart(groups);
  expect([reading, drawings, key]).toEqual([says, null, []]);
  expect(table === null).toBe(groups.length === 0);
});

test('institutions that nobody has rated yet are drawn as that', async () => {
  const { reading, drawings } = await chart([{ name: 'A', counts: { levels: {}, notRated: 3 } }]);
  expect(reading).toBe('None of 3 institutions has a level yet.');
  expect(marksOf(drawings?.wide, 'tone-not-rated').filter(({ name }) => name === 'rect')).toHaveLength(1);
});

test.each(['wide', 'narrow'] as const)('the lengths of the %s drawing are the figures of the table', async (layout) => {
  const mixed: LevelGroup = { name: 'Mixed', counts: { levels: { green: 4, red: 3 }, unresolved: 1, notRated: 2, notApplicable: 2 } };
  const { drawings, table } = await chart([AWARD, SURVEY, mixed]);
  const unit = numberOf(marksOf(drawings?.[layout], 'tone-best')[0] ?? fail(), 'width') / 9;
  const lengths = LOOKS.map((look) =>
    marksOf(drawings?.[layout], `tone-${look}`)
      .filter(({ name }) => name === 'rect')
      .map((mark) => numberOf(mark, 'width')),
  );
  const columns = LOOKS.map((_, index) => table?.rows.map(({ cells }) => Number(cells[index])).filter((count) => count > 0) ?? []);
  for (const [index, column] of columns.entries()) {
    expect(lengths[index]).toHaveLength(column.length);
    // A hair's breadth between two pieces is no figure.
    for (const [at, count] of column.entries()) expect(Math.abs((lengths[index]?.[at] ?? 0) - count * unit)).toBeLessThan(2);
  }
  expect(table?.rows.map(({ cells }) => cells.at(-1))).toEqual(['18', '16', '12']);
});

test('every figure is said in the drawing, in its piece or under its bar', async () => {
  const { drawings } = await chart([group('A', 497, 1, 1, 1)]);
  expect(wordsOf(drawings?.wide, 'tone-best')).toEqual(['497']);
  expect(wordsOf(drawings?.wide, 'chart__soft')).toContain('Amber/Green 1, Amber/Red 1, Red 1');
  expect(wordsOf(drawings?.wide, 'chart__soft')).toContain('of 500');
});

test('where groups differ in size, bars of one length compare their shares', async () => {
  const { drawings } = await chart([group('A', 90, 0, 0, 10), group('B', 9, 0, 0, 1)], { length: 'share' });
  const [a, b] = marksOf(drawings?.wide, 'tone-best').map((mark) => (mark.name === 'rect' ? numberOf(mark, 'width') : null));
  expect(a).toBe(b);
});

test('a hidden group has its name and its reason, no piece, and no zero', async () => {
  const { drawings, table } = await chart([AWARD, { name: 'Hidden one', counts: 'suppressed' }]);
  expect(wordsOf(drawings?.narrow, 'chart__soft')).toContain('hidden');
  expect(marksOf(drawings?.narrow, 'tone-best').filter(({ name }) => name === 'rect')).toHaveLength(1);
  expect(table?.rows[1]?.cells).toEqual(['hidden', 'hidden', 'hidden', 'hidden', 'hidden']);
});

test('the key has every level, and what has no level only where it occurs', async () => {
  const words = async (groups: LevelGroup[]) => (await chart(groups)).key.map((entry) => entry.words);
  expect(await words([AWARD])).toEqual(['Green', 'Amber/Green', 'Amber/Red', 'Red']);
  expect(await words([AWARD, { name: 'x', counts: { levels: {}, notRated: 1 } }])).toEqual(['Green', 'Amber/Green', 'Amber/Red', 'Red', 'Not rated']);
});

function fail(): never {
  throw new Error('There is no such mark.');
}
