import { expect, test } from 'vitest';
import { liesIn, usualDate, yearOf, yearRecommended, yearsOffered } from './cycle-year.ts';

test.each([
  ['2026-08-31', '2025/26'],
  ['2026-09-01', '2026/27'],
  ['2027-01-01', '2026/27'],
  ['1999-12-31', '1999/00'],
])('%s lies in %s', (day, year) => {
  expect(yearOf(day)).toBe(year);
  expect(liesIn(day, year)).toBe(true);
});

test.each(['2025-08-31', '2026-09-01'])('%s does not lie in 2025/26', (day) => {
  expect(liesIn(day, '2025/26')).toBe(false);
});

test('the usual day is 31 July at the end of the year', () => {
  expect(usualDate('2025/26')).toBe('2026-07-31');
});

test('offered are ten years back and one ahead, but for those that have a cycle', () => {
  const years = yearsOffered('2026-03-02', ['2024/25']);
  expect(years).toHaveLength(11);
  expect([years[0], years.at(-1)]).toEqual(['2026/27', '2015/16']);
  expect(years).not.toContain('2024/25');
});

test('recommended is the year of today; where that has a cycle, the next; where that has one too, the latest that is free', () => {
  const recommended = (taken: string[]) => yearRecommended('2026-03-02', yearsOffered('2026-03-02', taken));
  expect(recommended([])).toBe('2025/26');
  expect(recommended(['2025/26'])).toBe('2026/27');
  expect(recommended(['2025/26', '2026/27'])).toBe('2024/25');
});
