import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_TEXT, StringPool } from './string-pool.ts';

function poolOf(texts: readonly string[]): StringPool {
  const pool = new StringPool();
  for (const text of texts) pool.add(text);
  return pool;
}

test('gives back each text by its number', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      const pool = poolOf(texts);
      expect(texts.map((_, number) => pool.text(number))).toEqual(texts);
    }),
  );
});

test('has nothing for a number that no text has', () => {
  const pool = poolOf(['a']);
  expect([-1, 1, 0.5, Number.NaN].map((number) => pool.text(number))).toEqual([null, null, null, null]);
});

test('keeps texts apart over many blocks, with empty ones between', () => {
  const texts = Array.from({ length: 40 }, (_, at) => (at % 3 === 0 ? '' : `${at}`.repeat(150_000)));
  const pool = poolOf(texts);
  expect(texts.every((text, number) => pool.text(number) === text)).toBe(true);
});

test('takes no text longer than the longest, and not without end', () => {
  const longest = 'x'.repeat(LONGEST_TEXT);
  expect(poolOf([longest]).text(0)).toBe(longest);
  expect(() => poolOf([`${longest}x`])).toThrow('more text than');
  expect(() => poolOf(Array.from({ length: 97 }, () => longest))).toThrow('more text than');
  expect(poolOf(Array.from({ length: 96 }, () => longest)).text(95)).toBe(longest);
});
