import { expect, test } from 'vitest';
import { builtInFormat, formatOfCode } from './number-format.ts';

test.each([
  ['General', 'plain'],
  ['@', 'plain'],
  ['', 'plain'],
  ['0.00', 'plain'],
  ['#,##0', 'plain'],
  ['[$£-809]#,##0.00', 'plain'],
  ['0" days"', 'plain'],
  ['0\\d', 'plain'],
  ['[Red]0', 'plain'],
  ['_d0', 'plain'],
  ['h:mm', 'plain'],
  ['[h]:mm:ss', 'plain'],
  ['0%', 'per-cent'],
  ['0.0 %', 'per-cent'],
  ['0%;[Red]-0%', 'per-cent'],
  ['0"%"', 'plain'],
  ['dd/mm/yyyy', 'day'],
  ['DD-MMM-YY', 'day'],
  ['[$-809]dd mmmm yyyy;@', 'day'],
  ['mmm', 'day'],
  ['yyyy', 'day'],
  ['yyyy-mm-dd hh:mm', 'day-and-time'],
  ['d/m/yy h:mm AM/PM', 'day-and-time'],
  ['0', 'plain'],
  ['00', { digits: 2 }],
  ['0000000', { digits: 7 }],
  ['0'.repeat(15), { digits: 15 }],
  ['0'.repeat(16), 'plain'],
])('%s is %j', (code, format) => {
  expect(formatOfCode(code)).toEqual(format);
});

test.each([
  [0, 'plain'],
  [1, 'plain'],
  [9, 'per-cent'],
  [10, 'per-cent'],
  [13, 'plain'],
  [14, 'day'],
  [17, 'day'],
  [18, 'plain'],
  [22, 'day-and-time'],
  [45, 'plain'],
  [49, 'plain'],
])('the built-in format %i is %s', (id, format) => {
  expect(builtInFormat(id)).toBe(format);
});
