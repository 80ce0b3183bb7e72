import { expect, test } from 'vitest';
import { atTime, onDay, whenWords } from './format.ts';

test.each([
  { utc: '2026-06-12T13:05:00Z', said: '12 June 2026 at 14:05' },
  { utc: '2026-12-12T13:05:00Z', said: '12 December 2026 at 13:05' },
  { utc: '2026-06-12T23:30:00Z', said: '13 June 2026 at 00:30' },
])('$utc is $said in England', ({ utc, said }) => {
  expect(atTime(new Date(utc))).toBe(said);
  expect(onDay(new Date(utc))).toBe(said.split(' at ')[0]);
});

test.each([
  { at: '2026-01-05T14:05:00Z', now: '2026-01-05T23:59:59Z', words: 'today at 14:05' },
  { at: '2026-01-05T14:05:00Z', now: '2026-01-06T00:00:00Z', words: 'on 5 January 2026 at 14:05' },
  // In summer England is an hour ahead: just before midnight is already the next day.
  { at: '2026-06-30T22:59:00Z', now: '2026-07-01T08:00:00Z', words: 'on 30 June 2026 at 23:59' },
  { at: '2026-06-30T23:00:00Z', now: '2026-07-01T08:00:00Z', words: 'today at 00:00' },
])('$at, seen at $now, is $words', ({ at, now, words }) => {
  expect(whenWords(new Date(at), new Date(now))).toBe(words);
});
