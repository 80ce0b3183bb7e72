import { expect, test } from 'vitest';
import { readDetails, readReason } from './cycle.form.ts';

const date = (day: string, month: string, year: string) => ({ 'date-day': day, 'date-month': month, 'date-year': year });

test.each([
  [date('1', '9', '2025'), '2025-09-01'],
  [date('31', '08', '2026'), '2026-08-31'],
  [date(' 31 ', '7', '2026'), '2026-07-31'],
  [date('', '', ''), '2026-07-31'],
])('%j is a day of 2025/26', (typed, day) => {
  expect(readDetails({ ...typed, minimumCohort: '6' }, '2025/26')).toEqual({ details: { date: day, minimumCohort: 6 } });
});

test.each([
  [date('31', '8', '2025'), /from 1 September 2025 to 31 August 2026/],
  [date('1', '9', '2026'), /from 1 September 2025 to 31 August 2026/],
  [date('31', '2', '2026'), /that the calendar has/],
  [date('31', '7', '26'), /in four figures/],
  [date('31', '', '2026'), /that the calendar has/],
])('%j is refused', (typed, says) => {
  expect(readDetails({ ...typed, minimumCohort: '6' }, '2025/26')).toEqual({ errors: { date: expect.stringMatching(says) } });
});

test.each([
  ['5', true],
  ['50', true],
  ['4', false],
  ['51', false],
  ['6.5', false],
  ['-6', false],
  ['', false],
])('a smallest cohort of "%s" is taken: %s', (minimumCohort, taken) => {
  expect('details' in readDetails({ minimumCohort }, '2025/26')).toBe(taken);
});

test('all that is wrong is said at once, also where the year is still to be put right', () => {
  expect(readDetails({ ...date('31', '2', '2026'), minimumCohort: '4' }, null)).toEqual({
    errors: { date: expect.any(String), minimumCohort: expect.any(String) },
  });
});

test('a reason is needed, and has a longest length', () => {
  expect(readReason({ reason: `  ${'a'.repeat(4000)} ` })).toEqual({ reason: 'a'.repeat(4000) });
  expect(readReason({ reason: 'a'.repeat(4001) })).toEqual({ errors: { reason: 'Use 4,000 characters or fewer' } });
  for (const reason of ['', '  ', undefined])
    expect(readReason({ reason })).toEqual({ errors: { reason: expect.stringContaining('Enter a reason') } });
});
