import { expect, test } from 'vitest';
import { atTime, onDay } from './format.ts';

test.each([
  { utc: '2026-06-12T13:05:00Z', said: '12 June 2026 at 14:05' },
  { utc: '2026-12-12T13:05:00Z', said: '12 December 2026 at 13:05' },
  { utc: '2026-06-12T23:30:00Z', said: '13 June 2026 at 00:30' },
])('$utc is $said in England', ({ utc, said }) => {
  expect(atTime(new Date(utc))).toBe(said);
  expect(onDay(new Date(utc))).toBe(said.split(' at ')[0]);
});
