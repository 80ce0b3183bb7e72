import { expect, test } from 'vitest';
import { readableLetters } from './readable-letters.ts';

test.each([1, 4, 8])('%i letters, none of which is taken for another', (count) => {
  for (let time = 0; time < 200; time++) expect(readableLetters(count)).toMatch(new RegExp(`^[2-9A-HJKMNP-TV-Z]{${count}}$`));
});

test('all thirty come', () => {
  expect(new Set(readableLetters(5_000)).size).toBe(30);
});
