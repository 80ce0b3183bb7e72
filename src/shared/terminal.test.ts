import { expect, test } from 'vitest';
import { printable } from './terminal.ts';

test.each([
  ['turned round by U+202E', 'Oak\u202elooahcS', 'Oak looahcS'],
  ['an isolate, U+2066 to U+2069', 'Oak\u2066 School\u2069', 'Oak  School '],
  ['a mark of direction, U+200F', 'Oak\u200f School', 'Oak  School'],
  ['a colour', '\u001b[31mOak', ' [31mOak'],
  ['a bell, a delete and the C1 controls', 'a\u0007b\u007fc\u009bd', 'a b c d'],
  ['a new line', 'Oak\r\nSchool', 'Oak School'],
  ['letters of any language stay', 'Llŷn – 240° ﷲ 学校', 'Llŷn – 240° ﷲ 学校'],
])('%s', (_, text, shown) => {
  expect(printable(text)).toBe(shown);
});
