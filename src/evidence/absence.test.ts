import { expect, test } from 'vitest';
import { quoted, readCount, readPercentage, whyNoCount, whyNoPercentage } from './absence.ts';

const CODES: [string, string][] = [
  ['SUPP', 'suppressed'],
  ['SN', 'suppressed'],
  ['RE', 'suppressed'],
  ['c', 'suppressed'],
  ['low', 'low'],
  ['k', 'low'],
  ['~', 'low'],
  ['SP', 'low'],
  ['NA', 'not-applicable'],
  ['z', 'not-applicable'],
  ['NE', 'not-applicable'],
  ['x', 'not-available'],
  [':', 'not-available'],
  ['u', 'not-available'],
  ['NP', 'not-available'],
  ['NEW', 'not-available'],
  ['LOWCOV', 'not-available'],
];

test.each(CODES)('%s is %s, as a count and as a per cent, and never a number', (code, absence) => {
  expect(readCount(code)).toBe(absence);
  expect(readPercentage(code)).toBe(absence);
  expect(readCount(code.toLowerCase())).toBe(absence);
});

test.each([
  ['0', 0],
  ['1', 1],
  ['607348', 607348],
  ['999999999', 999999999],
  ['1000000000', null],
  ['1,234', null],
  ['1 234', null],
  ['12.0', null],
  ['-1', null],
  ['+1', null],
  ['1e3', null],
  ['79%', null],
  ['', null],
  [' ', null],
  ['supp.', null],
  ['n/a', null],
  ['-', null],
  ['٣', null],
])('the count "%s" is %s', (text, count) => {
  expect(readCount(text)).toBe(count);
});

test.each([
  ['0%', 0],
  ['79%', 79],
  ['79 %', 79],
  ['91.3', 91.3],
  ['91.3%', 91.3],
  ['100', 100],
  ['100%', 100],
  ['100.0', 100],
  ['100.1', null],
  ['101%', null],
  ['1000', null],
  ['-1%', null],
  ['7,5', null],
  ['%', null],
  ['', null],
])('the per cent "%s" is %s', (text, perCent) => {
  expect(readPercentage(text)).toBe(perCent);
});

test.each([
  ['', 'is missing'],
  ['1,234', 'digits alone: 1234'],
  ['-1', 'below 0'],
  ['79%', 'per cent where a count'],
  ['12.5', 'not a whole number'],
  ['abc', 'neither a count nor a code'],
])('why "%s" is no count', (text, message) => {
  expect(whyNoCount(text)).toContain(message);
});

test.each([
  ['', 'is missing'],
  ['101%', 'more than 100'],
  ['abc', 'neither a per cent'],
])('why "%s" is no per cent', (text, message) => {
  expect(whyNoPercentage(text)).toContain(message);
});

test('a cell in a message is cut and commands no terminal', () => {
  expect(quoted('a'.repeat(40))).toBe(`"${'a'.repeat(40)}"`);
  expect(quoted('a'.repeat(41))).toBe(`"${'a'.repeat(40)}…"`);
  expect(quoted('red\u001b[31m\u202etxt')).toBe('"red [31m txt"');
});
