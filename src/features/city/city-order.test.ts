import { describe, expect, test } from 'vitest';
import { FOUR_LEVELS, givenRow } from '../../../tests/support/given-city-row.ts';
import { BY_NAME, inOrder, nextOrder, orderWords, readOrder } from './city-order.ts';

const COLUMNS = [
  { id: 'overall', title: 'Overall' },
  { id: 'award', title: 'Quality award' },
];

const names = (rows: ReturnType<typeof givenRow>[], sort: string) => inOrder(rows, readOrder(sort, COLUMNS), FOUR_LEVELS).map(({ id }) => id);

test('names stand as a person would put them, and the other way round', () => {
  const rows = ['School 10', 'éclair', 'School 9', 'Eden'].map((name) => givenRow({ name }));
  expect(names(rows, 'name')).toEqual(['éclair', 'Eden', 'School 9', 'School 10']);
  expect(names(rows, '-name')).toEqual(['School 10', 'School 9', 'Eden', 'éclair']);
});

describe('levels', () => {
  const rows = [
    givenRow({ name: 'None B', elements: { award: 'not-rated' } }),
    givenRow({ name: 'Not asked', elements: { award: 'not-applicable' } }),
    givenRow({ name: 'Red', elements: { award: 'red' } }),
    givenRow({ name: 'Green B', elements: { award: 'green' } }),
    givenRow({ name: 'Open', elements: { award: 'amber-green amber-red' } }),
    givenRow({ name: 'Green A', elements: { award: 'green' } }),
    givenRow({ name: 'Amber', elements: { award: 'amber-green' } }),
    givenRow({ name: 'None A', elements: { award: 'not-rated' } }),
    givenRow({ name: 'Without' }),
  ];
  const last = ['None A', 'None B', 'Not asked', 'Without'];

  test('stand best first, those left open between their levels, those without one at the end by name', () => {
    expect(names(rows, '-award')).toEqual(['Green A', 'Green B', 'Amber', 'Open', 'Red', ...last]);
  });

  test('stand lowest first, and those without one at the end all the same', () => {
    expect(names(rows, 'award')).toEqual(['Red', 'Open', 'Amber', 'Green A', 'Green B', ...last]);
  });
});

test('movement stands furthest up first; what cannot be compared last', () => {
  const moved = (name: string, lastYear: number | null, baseline: number | null) => givenRow({ name, moved: { lastYear, baseline } });
  const rows = [moved('Same', 0, 2), moved('Unknown', null, null), moved('Down', -2, 0), moved('Up', 1, null)];
  expect(names(rows, '-moved')).toEqual(['Up', 'Same', 'Down', 'Unknown']);
  expect(names(rows, 'moved')).toEqual(['Down', 'Same', 'Up', 'Unknown']);
  expect(names(rows, '-baseline')).toEqual(['Same', 'Down', 'Unknown', 'Up']);
});

test.each([undefined, '', 'nothing', '--award', ['award'], '-'])('an address with the order %j is in order of name', (sent) => {
  expect(readOrder(sent, COLUMNS)).toEqual(BY_NAME);
});

test('a click asks for names from A, for all else from the best, and then for the other way round', () => {
  const clicks = (column: string, from = BY_NAME) => orderWords(nextOrder(column, from));
  expect(clicks('award')).toBe('-award');
  expect(clicks('award', { by: 'award', descending: true })).toBe('award');
  expect(clicks('name')).toBe('-name');
  expect(clicks('name', { by: 'award', descending: true })).toBe('name');
  expect(clicks('moved', { by: 'award', descending: true })).toBe('-moved');
});

test('the rows that were given stay in their order', () => {
  const rows = [givenRow({ name: 'B' }), givenRow({ name: 'A' })];
  inOrder(rows, BY_NAME, FOUR_LEVELS);
  expect(rows.map(({ id }) => id)).toEqual(['B', 'A']);
});
