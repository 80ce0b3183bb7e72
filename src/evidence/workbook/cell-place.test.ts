import { expect, test } from 'vitest';
import { columnLetters, LAST_COLUMN, readPlace } from './cell-place.ts';

test.each([
  ['A1', 0, 1],
  ['$B$7', 1, 7],
  ['z10', 25, 10],
  ['AA1', 26, 1],
  ['XFD1048576', 16_383, 1_048_576],
])('%s is column %i, row %i', (text, column, row) => {
  expect(readPlace(text)).toEqual({ column, row });
});

test.each(['', 'A', '1', 'A0', 'A01', 'XFE1', 'AAAA1', 'A1048577', 'A1:B2', 'A 1', 'Ä1', 'A1.5', 'A-1'])('"%s" is no place', (text) => {
  expect(readPlace(text)).toBeNull();
});

test('every column has letters that are read as that column', () => {
  for (let column = 0; column < LAST_COLUMN; column++) expect(readPlace(`${columnLetters(column)}1`)?.column).toBe(column);
});
