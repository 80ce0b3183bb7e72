import { expect, test } from 'vitest';
import type { Institution } from './institution.ts';
import { byName, isFiltered, matches, readFilters } from './institution-filters.ts';

const ST_JOHN: Institution = {
  id: 'a',
  name: 'St. John’s Catholic École',
  kind: 'mainstream',
  phases: ['ks4'],
  urn: '123456',
  laestab: '8314177',
  ukprn: '10001234',
  earlierUrns: ['111111'],
  version: 1,
  roll: null,
  status: 'open',
  until: null,
  successor: null,
};
const ALL = { find: '', kind: null, phase: null, status: null };
const USUAL = { ...ALL, status: 'open' } as const;

test.each([
  { find: '', found: true },
  { find: 'st johns', found: true },
  { find: "ST. JOHN'S", found: true },
  { find: 'ecole john', found: true },
  { find: '123456', found: true },
  { find: '831/4177', found: true },
  { find: '10001234', found: true },
  { find: '111111', found: true },
  { find: '%', found: false },
  { find: 'john mark', found: false },
  // Two numbers that stand beside each other do not make a third.
  { find: '12345683', found: false },
])('“$find” finds it: $found', ({ find, found }) => {
  expect(matches(ST_JOHN, { ...ALL, find })).toBe(found);
});

test.each([
  { kind: 'mainstream', phase: null, found: true },
  { kind: 'special', phase: null, found: false },
  { kind: null, phase: 'ks4', found: true },
  { kind: null, phase: 'post16', found: false },
  { kind: 'mainstream', phase: 'post16', found: false },
] as const)('kind $kind and phase $phase find it: $found', ({ kind, phase, found }) => {
  expect(matches(ST_JOHN, { ...ALL, kind, phase })).toBe(found);
});

test.each([
  { status: 'open', closed: false, found: true },
  { status: 'closed', closed: false, found: false },
  { status: 'open', closed: true, found: false },
  { status: 'closed', closed: true, found: true },
  { status: 'left', closed: true, found: false },
  { status: null, closed: true, found: true },
] as const)('status $status finds one that is closed ($closed): $found', ({ status, closed, found }) => {
  const one: Institution = closed ? { ...ST_JOHN, status: 'closed', until: '2025-08-31' } : ST_JOHN;
  expect(matches(one, { ...ALL, status })).toBe(found);
});

test.each([
  { query: undefined, filters: USUAL },
  { query: {}, filters: USUAL },
  { query: { status: 'all' }, filters: ALL },
  { query: { status: 'left' }, filters: { ...ALL, status: 'left' } },
  { query: { find: ' vale ', kind: 'college', phase: 'post16' }, filters: { ...USUAL, find: 'vale', kind: 'college', phase: 'post16' } },
  { query: { find: ['a', 'b'], kind: 'castle', phase: ['ks4'], status: 'shut' }, filters: USUAL },
  { query: { find: 'x'.repeat(101), kind: '', phase: '' }, filters: { ...USUAL, find: 'x'.repeat(100) } },
])('the address $query asks for $filters', ({ query, filters }) => {
  expect(readFilters(query)).toEqual(filters);
});

test('a filter counts as one only where something is asked for', () => {
  expect(isFiltered(USUAL)).toBe(false);
  expect([ALL, { ...USUAL, find: 'x' }, { ...USUAL, kind: 'special' } as const, { ...USUAL, phase: 'ks4' } as const].every(isFiltered)).toBe(true);
});

test('names stand in the order in which a person would put them', () => {
  const names = ['School 10', 'éclair School', 'School 9', 'Zeal School', 'ash School', 'Eden School', 'St Mary’s', 'St. Anne’s'];
  const sorted = names.map((name, index) => ({ ...ST_JOHN, id: String(index), name })).sort(byName);
  expect(sorted.map(({ name }) => name)).toEqual([
    ...['ash School', 'éclair School', 'Eden School', 'School 9', 'School 10', 'St. Anne’s', 'St Mary’s', 'Zeal School'],
  ]);
});
