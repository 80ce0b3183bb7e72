import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BEGINNING, breakAt, canonical, hashOf, type Link } from './chain.ts';
import { changesBetween } from './changes.ts';

const LINE: Link = {
  chain: '0b7e6a52-3a57-4c35-9d6f-0a3c5a0f7f11',
  position: 1,
  at: new Date('2026-09-01T09:00:00.123Z'),
  person_id: null,
  role: 'partnership-lead',
  act: 'added-institution',
  subject_kind: 'institution',
  subject_id: null,
  institution_id: null,
  before: null,
  after: { name: 'Ashgrove School', phases: ['ks4', 'post16'] },
  previous_hash: BEGINNING,
};

test('the same line has the same hash, in whatever order the database gives its fields back', () => {
  expect(hashOf({ ...LINE, after: { phases: ['ks4', 'post16'], name: 'Ashgrove School' } })).toBe(hashOf(LINE));
});

test.each([
  { chain: '11111111-3a57-4c35-9d6f-0a3c5a0f7f11' },
  { position: 2 },
  { at: new Date('2026-09-01T09:00:00.124Z') },
  { person_id: '0b7e6a52-3a57-4c35-9d6f-0a3c5a0f7f12' },
  { role: null },
  { act: 'changed-institution' },
  { subject_kind: 'partnership' },
  { after: { name: 'Ashgrove School', phases: ['post16', 'ks4'] } },
  { before: {} },
  { previous_hash: '1'.repeat(64) },
])('a line that says %j is another line', (change) => {
  expect(hashOf({ ...LINE, ...change })).not.toBe(hashOf(LINE));
});

test('canonical JSON is JSON, and says everything that JSON says', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('a break is told by where it is', () => {
  const whole = { ...LINE, hash: hashOf(LINE) };
  expect(breakAt(whole, { position: 1, previous: BEGINNING })).toBeNull();
  expect(breakAt({ ...whole, act: 'changed-institution' }, { position: 1, previous: BEGINNING })).toBe('line 1 was changed after it was written');
  expect(breakAt(whole, { position: 2, previous: BEGINNING })).toBe('line 2 is missing: line 1 follows line 1');
  expect(breakAt(whole, { position: 1, previous: 'x' })).toBe('line 1 does not follow from line 0');
});

test('changes are shown by field; ids tell a reader nothing', () => {
  const before = { name: 'Ashgrove School', laCodes: ['990'], institutionId: 'x', area: 'Dunmere' };
  expect(changesBetween(before, { name: 'Ashgrove Academy', laCodes: ['990', '991'], institutionId: 'y', area: 'Dunmere', urn: '' })).toEqual([
    { field: 'Name', before: 'Ashgrove School', after: 'Ashgrove Academy' },
    { field: 'La codes', before: '990', after: '990, 991' },
  ]);
});
