import { expect, test } from 'vitest';
import { letterDay } from './rhythm.ts';

test.each([
  { today: '2026-06-15', weekly: '2026-06-15' }, // a Monday
  { today: '2026-06-16', weekly: '2026-06-15' },
  { today: '2026-06-21', weekly: '2026-06-15' }, // the Sunday after it
  { today: '2026-06-22', weekly: '2026-06-22' },
  { today: '2027-01-01', weekly: '2026-12-28' },
])('on $today the letter of the week is that of $weekly, the daily one of the day', ({ today, weekly }) => {
  expect([letterDay('weekly', today), letterDay('daily', today), letterDay('off', today)]).toEqual([weekly, today, null]);
});
