import { expect, test } from 'vitest';
import { todayOf } from './today.ts';

test('the day is that of the clock in England', () => {
  expect(todayOf(new Date('2026-08-31T22:59:00Z'))).toBe('2026-08-31');
  expect(todayOf(new Date('2026-08-31T23:00:00Z'))).toBe('2026-09-01');
});
