import { expect, test } from 'vitest';
import { plainText, textOfDate, textOfNumber } from './cell-text.ts';
import type { NumberFormat } from './number-format.ts';

test.each<[value: string, format: NumberFormat, text: string]>([
  ['137911', 'plain', '137911'],
  ['137911.0', 'plain', '137911'],
  ['1.37911E5', 'plain', '137911'],
  ['0.30000000000000004', 'plain', '0.3'],
  ['-5', 'plain', '-5'],
  ['10012345', 'plain', '10012345'],
  ['0.79', 'per-cent', '79%'],
  ['0.285', 'per-cent', '28.5%'],
  ['1', 'per-cent', '100%'],
  ['42', { digits: 4 }, '0042'],
  ['12345', { digits: 4 }, '12345'],
  ['4.5', { digits: 4 }, '4.5'],
  ['-4', { digits: 4 }, '-4'],
  ['45869', 'day', '2025-07-31'],
  ['45869.99', 'day', '2025-07-31'],
  ['45869.5', 'day-and-time', '2025-07-31T12:00'],
  ['45869', 'day-and-time', '2025-07-31'],
  ['-1', 'day', '-1'],
  ['60', 'day', '60'],
  ['1e400', 'plain', '1e400'],
  ['abc', 'plain', 'abc'],
  ['', 'day', ''],
])('the number %s in format %j is %s', (value, format, text) => {
  expect(textOfNumber(value, format, 1900)).toBe(text);
});

test.each([
  ['2025-07-31T00:00:00', '2025-07-31'],
  ['2025-07-31T00:00:00.000Z', '2025-07-31'],
  ['2025-07-31', '2025-07-31'],
  ['2025-07-31T09:30:00', '2025-07-31T09:30:00'],
])('the date %s is %s', (value, text) => {
  expect(textOfDate(value)).toBe(text);
});

test.each([
  ['one\r\ntwo', 'one two'],
  ['one_x000D__x000A_two', 'one two'],
  ['a_x0041_b', 'aAb'],
  ['snake_x_case', 'snake_x_case'],
  ['nothing\u0000here', 'nothing here'],
  ['l\u2028p\u2029', 'l p '],
  ['Zoë 240°', 'Zoë 240°'],
])('the text %j is %j', (given, text) => {
  expect(plainText(given)).toBe(text);
});
