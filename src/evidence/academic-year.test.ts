import fc from 'fast-check';
import { expect, test } from 'vitest';
import { academicYear, offsetYear, previousYear, readAcademicYear } from './academic-year.ts';

test.each([
  ['2022/23', '2022/23'],
  ['2022-23', '2022/23'],
  ['202223', '2022/23'],
  ['2022/2023', '2022/23'],
  ['2022-2023', '2022/23'],
  ['199900', '1999/00'],
  ['1999/2000', '1999/00'],
  ['202021', '2020/21'],
  ['2022', null],
  ['2022/24', null],
  ['202222', null],
  ['202224', null],
  ['2022/2024', null],
  ['2022/1923', null],
  ['2022 23', null],
  ['20222023', null],
  ['22/23', null],
  ['2022/3', null],
  ['x2022/23', null],
  ['2022/23x', null],
  ['', null],
])('"%s" names %s', (text, year) => {
  expect(readAcademicYear(text)).toBe(year);
});

test('a year is read back in each of its forms, and no other year in the same form is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2198 }), fc.integer({ min: 0, max: 99 }), (start, ending) => {
      const year = academicYear(start);
      const text = String(ending).padStart(2, '0');
      expect(readAcademicYear(`${start}${text}`)).toBe(ending === (start + 1) % 100 ? year : null);
      expect(readAcademicYear(`${start}-${start + 1}`)).toBe(year);
    }),
  );
});

test('years are counted across the century', () => {
  expect(offsetYear('1999/00', 1)).toBe('2000/01');
  expect(offsetYear('2000/01', -2)).toBe('1998/99');
  expect(offsetYear('2022/23', 0)).toBe('2022/23');
  expect(previousYear('2022/23')).toBe('2021/22');
});
