import { describe, expect, test } from 'vitest';
import { givenCell, givenRow } from '../../../tests/support/given-city-row.ts';
import { cityAddress } from './city-address.ts';
import { isFiltered, matches, NO_FILTERS, readFilters } from './city-filters.ts';
import { BY_NAME } from './city-order.ts';

const COLUMNS = [
  { id: 'overall', title: 'Overall' },
  { id: 'award', title: 'Quality award' },
];
const OFFERED = { columns: COLUMNS, levels: ['green', 'amber-green', 'amber-red', 'red'] };
const found = (row: ReturnType<typeof givenRow>, filters: Partial<typeof NO_FILTERS>) => matches(row, { ...NO_FILTERS, ...filters }, COLUMNS);

describe('a search', () => {
  const row = givenRow({ name: 'St. John’s Catholic École', urn: '123456', kind: 'special', phases: ['ks4'] });
  test.each([
    { filters: {}, is: true },
    { filters: { find: 'st johns ecole' }, is: true },
    { filters: { find: "ST. JOHN'S" }, is: true },
    { filters: { find: '123456' }, is: true },
    { filters: { find: 'john mark' }, is: false },
    { filters: { find: '%' }, is: false },
    { filters: { kind: 'special' }, is: true },
    { filters: { kind: 'mainstream' }, is: false },
    { filters: { phase: 'ks4' }, is: true },
    { filters: { phase: 'post16' }, is: false },
    { filters: { kind: 'special', phase: 'post16' }, is: false },
  ] as const)('for $filters finds it: $is', ({ filters, is }) => {
    expect(found(row, filters)).toBe(is);
  });
});

describe('a level', () => {
  test.each([
    { overall: 'red', award: 'green', level: 'red', in: 'overall', is: true },
    { overall: 'green', award: 'red', level: 'red', in: 'overall', is: false },
    { overall: 'green', award: 'red', level: 'red', in: 'award', is: true },
    { overall: 'green', award: 'red', level: 'red', in: 'any', is: true },
    { overall: 'green', award: 'green', level: 'red', in: 'any', is: false },
    // What may be Red is not Red.
    { overall: 'amber-red red', award: 'green', level: 'red', in: 'any', is: false },
    { overall: 'amber-red red', award: 'green', level: 'unresolved', in: 'overall', is: true },
    { overall: 'green', award: 'not-rated', level: 'not-rated', in: 'award', is: true },
    { overall: 'green', award: 'not-applicable', level: 'not-rated', in: 'award', is: false },
    { overall: 'green', award: 'not-applicable', level: 'not-applicable', in: 'any', is: true },
  ])('$level in $in, of overall $overall and award $award: $is', ({ overall, award, level, in: within, is }) => {
    expect(found(givenRow({ overall, elements: { award } }), { level, in: within })).toBe(is);
  });

  test('of an element that the rating does not have is not found', () => {
    expect(found(givenRow(), { level: 'green', in: 'award' })).toBe(false);
  });
});

test.each([
  { moved: { lastYear: 1 }, asked: 'up', is: true },
  { moved: { lastYear: -2 }, asked: 'up', is: false },
  { moved: { lastYear: -2 }, asked: 'down', is: true },
  { moved: { lastYear: 0 }, asked: 'same', is: true },
  { moved: { lastYear: 0 }, asked: 'down', is: false },
  { moved: { lastYear: null }, asked: 'same', is: false },
  { moved: { lastYear: null }, asked: 'unknown', is: true },
  { moved: { lastYear: 1, baseline: -1 }, asked: 'baseline-up', is: false },
  { moved: { lastYear: 1, baseline: -1 }, asked: 'baseline-down', is: true },
  { moved: { lastYear: 1, baseline: null }, asked: 'baseline-unknown', is: true },
] as const)('$moved counts as $asked: $is', ({ moved, asked, is }) => {
  expect(found(givenRow({ moved }), { moved: asked })).toBe(is);
});

describe('a rating needs a look', () => {
  const plain = givenRow({ elements: { award: 'green' } });
  test.each([
    { row: givenRow({ disputed: ['award'], elements: { award: 'green' } }), look: 'disputed' },
    { row: givenRow({ overall: 'green amber-green' }), look: 'unresolved' },
    { row: givenRow({ elements: { award: givenCell('green', { few: 2 }) } }), look: 'few' },
    { row: givenRow({ elements: { award: givenCell('green', { readings: ['hole'] }) } }), look: 'reading' },
    { row: givenRow({ overall: givenCell('red', { moderated: true, computed: ['green'] }) }), look: 'moderated' },
  ] as const)('because it is $look, and for no other reason', ({ row, look }) => {
    expect(found(row, { look })).toBe(true);
    expect(found(row, { look: 'any' })).toBe(true);
    for (const other of ['disputed', 'unresolved', 'few', 'reading', 'moderated'] as const)
      if (other !== look) expect(found(row, { look: other })).toBe(false);
  });

  test('a plain one needs none', () => {
    expect(found(plain, { look: 'any' })).toBe(false);
  });
});

test.each([
  { query: undefined, filters: {} },
  {
    query: { find: ' vale ', kind: 'college', level: 'red', in: 'any', moved: 'baseline-up', look: 'few' },
    filters: { find: 'vale', kind: 'college', level: 'red', in: 'any', moved: 'baseline-up', look: 'few' },
  },
  { query: { level: 'purple', in: 'nowhere', kind: 'castle', moved: 'sideways', look: 'never' }, filters: {} },
  { query: { find: ['a', 'b'], level: ['red'], phase: { a: 1 } }, filters: {} },
  { query: { find: 'x'.repeat(100) }, filters: { find: 'x'.repeat(100) } },
  { query: { find: 'x'.repeat(101) }, filters: { find: 'x'.repeat(100) } },
  // Half of a character cannot stand in an address.
  { query: { find: 'a\ud800' }, filters: { find: 'a\ufffd' } },
])('the address $query asks for $filters', ({ query, filters }) => {
  const read = readFilters(query, OFFERED);
  expect(read).toEqual({ ...NO_FILTERS, ...filters });
  expect(isFiltered(read)).toBe(Object.keys(filters).length > 0);
});

test('what is asked for comes back from its own address, and what is not asked for is not in it', () => {
  const filters = { find: 'St. John & co', kind: 'special', phase: 'ks4', level: 'red', in: 'award', moved: 'down', look: 'any' } as const;
  const address = cityAddress({ year: '2025/26' }, { filters, order: { by: 'award', descending: true } });
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  expect(pathname).toBe('/cycles/2025-26/city');
  expect(readFilters(Object.fromEntries(searchParams), OFFERED)).toEqual(filters);
  expect(searchParams.get('sort')).toBe('-award');
  expect(cityAddress({ year: '2025/26' }, { filters: { ...NO_FILTERS, in: 'award' }, order: BY_NAME }, '.csv')).toBe('/cycles/2025-26/city.csv');
});
