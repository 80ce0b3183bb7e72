import { expect, test } from 'vitest';
import { dayAsTyped, readTypedDay, typedDay } from './day.form.ts';

test.each([
  { day: '31', month: '7', year: '2026', read: '2026-07-31' },
  { day: '01', month: '09', year: '1999', read: '1999-09-01' },
  { day: '29', month: '2', year: '2028', read: '2028-02-29' },
  { day: '', month: '', year: '', read: null },
])('$day $month $year is $read', ({ read, ...typed }) => {
  expect(readTypedDay(typed, 'the day')).toBe(read);
});

test.each([
  { day: '29', month: '2', year: '2026', says: 'The calendar has no such day. Check the day and the month of the day' },
  { day: '1', month: '13', year: '2026', says: 'The calendar has no such day. Check the day and the month of the day' },
  { day: '1', month: '', year: '2026', says: 'Enter the day as day, month and year in figures, such as 31 7 2026' },
  { day: '1', month: '7', year: '26', says: 'Enter the day as day, month and year in figures, such as 31 7 2026' },
  { day: '1', month: '7', year: '2126', says: 'Enter the day as day, month and year in figures, such as 31 7 2026' },
  { day: 'x', month: '7', year: '2026', says: 'Enter the day as day, month and year in figures, such as 31 7 2026' },
])('$day $month $year: $says', ({ says, ...typed }) => {
  expect(readTypedDay(typed, 'the day')).toEqual({ wrong: says });
});

test('what was typed comes back as it was, and a day that is known stands in the fields', () => {
  expect(typedDay({ 'until-day': ' 3 ', 'until-month': 'May', other: 1 }, 'until')).toEqual({ day: '3', month: 'May', year: '' });
  expect(dayAsTyped('2026-07-01')).toEqual({ day: '1', month: '7', year: '2026' });
  expect(dayAsTyped(null)).toEqual({ day: '', month: '', year: '' });
});
