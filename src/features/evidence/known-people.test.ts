import { expect, test } from 'vitest';
import type { StaffKept } from './fact.ts';
import { withKnownPeople } from './known-people.ts';

const row = (person: string, id?: string): StaffKept => ({
  ...{ person, givesGuidance: true, qualificationLevel: 4, workingTowardsLevel: null, cpd: true, hours: null },
  source: { file: 'staff.csv', sha256: 'a'.repeat(64), line: 2 },
  ...(id && { id }),
});

test.each([
  { name: 'the one who had the role', staff: [row('Adviser')], stood: [row('Adviser', 'a')], ids: ['a'] },
  { name: 'nobody who had another', staff: [row('Coach')], stood: [row('Adviser', 'a')], ids: [undefined] },
  {
    name: 'nobody where two of the file have it',
    staff: [row('Adviser'), row('Adviser')],
    stood: [row('Adviser', 'a')],
    ids: [undefined, undefined],
  },
  { name: 'nobody where two had it', staff: [row('Adviser')], stood: [row('Adviser', 'a'), row('Adviser', 'b')], ids: [undefined] },
  { name: 'whoever the row names itself', staff: [row('Adviser', 'b')], stood: [row('Adviser', 'a')], ids: ['b'] },
])('a row of a new list is $name', ({ staff, stood, ids }) => {
  expect(withKnownPeople(staff, stood).map(({ id }) => id)).toEqual(ids);
});
