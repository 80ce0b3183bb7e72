import { expect, test } from 'vitest';
import { codeWords } from './code-countdown.ts';

test.each([
  { left: 29, words: 'good for 29 more seconds' },
  { left: 1, words: 'good for 1 more second' },
  { left: 0, words: 'no longer good: open the page again for the next one' },
  { left: -3, words: 'no longer good: open the page again for the next one' },
])('$left seconds: $words', ({ left, words }) => {
  expect(codeWords(left)).toBe(words);
});
