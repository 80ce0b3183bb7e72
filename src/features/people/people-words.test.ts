import { expect, test } from 'vitest';
import { onDay } from '../../ui/format.ts';
import type { Reader } from '../../web/reader.ts';
import { sendingOf } from '../../web/sending.ts';
import { expiryOf, hashOfSecret, newSecret, SECRET_FORM } from './invitation-secret.ts';
import { addressOf, isFiltered, readFilter } from './people-filter.ts';
import { reviewDueBefore } from './review-roles.ts';

const ASH = '00000000-0000-4000-8000-00000000000a';
const LEAD = { as: { role: 'partnership-lead', institutionId: null } } as unknown as Reader;

test('the filter is read from the address, and what it cannot mean is left out', () => {
  const { filter, page } = readFilter(LEAD, { text: '  maya ', role: 'viewer', institution: ASH, page: '2' });
  expect(filter).toEqual({ institution: null, text: 'maya', role: 'viewer', inInstitution: ASH });
  expect(page).toBe(2);
  expect(addressOf(filter, 2)).toBe(`/people?text=maya&role=viewer&institution=${ASH}&page=2`);
  const nothing = readFilter(LEAD, { text: ['a', 'b'], role: 'king', institution: 'ash', page: '0' });
  expect(nothing).toEqual({ filter: { institution: null, text: '', role: null, inInstitution: null }, page: 1 });
  expect(addressOf(nothing.filter, 1)).toBe('/people');
  expect([isFiltered(filter), isFiltered(nothing.filter)]).toEqual([true, false]);
});

test('a careers lead’s filter stays in the own institution', () => {
  const reader = { as: { role: 'institution-lead', institutionId: ASH } } as unknown as Reader;
  expect(readFilter(reader, {}).filter.institution).toBe(ASH);
});

test('the same form with the same words is the same sending; with other words, at another address or without a name it is another', () => {
  const form_id = '00000000-0000-4000-8000-0000000000ff';
  const first = sendingOf({ url: '/people/invite', body: { form_id, email: 'a@b.example' } });
  expect(first).toMatch(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/);
  expect(sendingOf({ url: '/people/invite', body: { form_id, email: 'a@b.example' } })).toBe(first);
  expect(sendingOf({ url: '/people/invite', body: { form_id, email: 'c@b.example' } })).not.toBe(first);
  expect(sendingOf({ url: '/people/other', body: { form_id, email: 'a@b.example' } })).not.toBe(first);
  expect(sendingOf({ url: '/', body: {} })).not.toBe(sendingOf({ url: '/', body: {} }));
  expect(sendingOf({ url: '/', body: undefined })).toMatch(/^[\da-f-]{36}$/);
});

test('a secret is 24 random bytes that fit an address, and its hash is not it', () => {
  const [one, other] = [newSecret(), newSecret()];
  expect(one).not.toBe(other);
  expect(one).toMatch(SECRET_FORM);
  expect(Buffer.from(one, 'base64url')).toHaveLength(24);
  expect(hashOfSecret(one)).not.toContain(one);
});

test.each([
  { now: '2026-11-22T10:00:00Z', before: '2025-11-22T10:00:00Z' },
  { now: '2028-02-29T10:00:00Z', before: '2027-03-01T10:00:00Z' },
])('on $now what was not looked at since $before is due', ({ now, before }) => {
  expect(reviewDueBefore(new Date(now))).toEqual(new Date(before));
});

test('an invitation runs for 14 days; a day is the day in England', () => {
  expect(expiryOf(new Date('2026-03-20T23:30:00Z'))).toEqual(new Date('2026-04-03T23:30:00Z'));
  expect(onDay(new Date('2026-04-03T23:30:00Z'))).toBe('4 April 2026');
});
