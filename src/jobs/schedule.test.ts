import { expect, test } from 'vitest';
import { againAfter, everyDayAt, everyHour } from './schedule.ts';

const next = (at: string, hour: number) => everyDayAt(hour)(new Date(at)).toISOString();

test.each([
  { after: '2026-01-15T05:59:59Z', is: '2026-01-15T06:00:00.000Z' },
  { after: '2026-01-15T06:00:00Z', is: '2026-01-16T06:00:00.000Z' }, // just done: not again
  { after: '2026-07-15T04:59:59Z', is: '2026-07-15T05:00:00.000Z' }, // summer: an hour ahead of UTC
  { after: '2026-07-14T23:30:00Z', is: '2026-07-15T05:00:00.000Z' }, // past midnight in England already
  { after: '2026-03-28T07:00:00Z', is: '2026-03-29T05:00:00.000Z' }, // the clocks go forward that night
  { after: '2026-10-24T07:00:00Z', is: '2026-10-25T06:00:00.000Z' }, // and back
  { after: '2026-12-31T07:00:00Z', is: '2027-01-01T06:00:00.000Z' },
])('after $after, six o’clock in England is $is', ({ after, is }) => {
  expect(next(after, 6)).toBe(is);
});

test('an hour that a day does not have is the one after it', () => {
  expect(next('2026-03-28T12:00:00Z', 1)).toBe('2026-03-29T01:00:00.000Z');
});

test('every hour is an hour later', () => {
  expect(everyHour(new Date('2026-03-29T00:30:00Z'))).toEqual(new Date('2026-03-29T01:30:00Z'));
});

test.each([
  [1, 5],
  [2, 10],
  [4, 40],
  [5, 60],
  [5000, 60],
])('after failing %i times in a row it is tried again in %i minutes', (failures, minutes) => {
  const now = new Date('2026-01-15T06:00:00Z');
  expect(againAfter(now, failures).getTime() - now.getTime()).toBe(minutes * 60_000);
});
