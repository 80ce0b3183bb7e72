import { expect, test } from 'vitest';
import type { Institution } from './institution.ts';
import { numbersTaken } from './numbers-taken.ts';

const OTHER: Institution = {
  id: 'a',
  name: 'Alder Vale Academy',
  kind: 'mainstream',
  phases: ['ks4'],
  urn: '123456',
  laestab: '8314177',
  ukprn: '10001234',
  earlierUrns: ['111111', '222222'],
  version: 1,
  roll: null,
  status: 'open',
  until: null,
  successor: null,
};
const NEW = { name: 'Brook Lane School', kind: 'mainstream', phases: [], urn: null, laestab: null, ukprn: null, earlierUrns: [] } as const;

test.each([
  { numbers: { urn: '123456' }, says: { urn: '123456 is the URN of Alder Vale Academy. Check both' } },
  { numbers: { urn: '111111' }, says: { urn: '111111 is an earlier URN of Alder Vale Academy. Check both' } },
  { numbers: { laestab: '8314177' }, says: { laestab: '8314177 is the LAESTAB of Alder Vale Academy. Check both' } },
  { numbers: { ukprn: '10001234' }, says: { ukprn: '10001234 is the UKPRN of Alder Vale Academy. Check both' } },
  { numbers: { earlierUrns: ['333333', '123456'] }, says: { earlierUrns: '123456 is the URN of Alder Vale Academy. Check both' } },
  { numbers: { earlierUrns: ['222222'] }, says: { earlierUrns: '222222 is an earlier URN of Alder Vale Academy. Check both' } },
  { numbers: { urn: '123457', laestab: '8314178', ukprn: '10001235', earlierUrns: ['333333'] }, says: {} },
  // A number of one kind is no number of another.
  { numbers: { ukprn: '12345678' }, says: {} },
  { numbers: {}, says: {} },
])('$numbers: $says', ({ numbers, says }) => {
  expect(numbersTaken([OTHER], { ...NEW, phases: [], roll: null, earlierUrns: [], ...numbers })).toEqual(says);
});

test('institutions without numbers are not taken for one', () => {
  const bare = { ...OTHER, urn: null, laestab: null, ukprn: null, earlierUrns: [] };
  expect(numbersTaken([bare], { ...NEW, phases: [], roll: null, earlierUrns: [] })).toEqual({});
});
