import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth, wrapped } from './text-width.ts';

test('wider letters make wider texts, and the size counts', () => {
  expect(textWidth('illicit', 15)).toBeLessThan(textWidth('WWWWWWW', 15) / 2);
  expect(textWidth('Green', 30)).toBeCloseTo(textWidth('Green', 15) * 2, 9);
  expect(textWidth('', 15)).toBe(0);
  expect(textWidth('学校', 15)).toBeGreaterThan(textWidth('ab', 15));
  expect(textWidth('’é', 15)).toBeLessThan(textWidth('学校', 15));
});

test('a text is broken between words, and a word that is too long within', () => {
  expect(wrapped('Year 11 into education', 90, 15, 4)).toEqual(['Year 11 into', 'education']);
  expect(wrapped('Year 11', 300, 15, 4)).toEqual(['Year 11']);
  expect(wrapped('  a \n b  ', 300, 15, 4)).toEqual(['a b']);
  expect(wrapped('', 300, 15, 4)).toEqual([]);
  expect(wrapped('W'.repeat(20), 90, 15, 9).length).toBeGreaterThan(2);
});

test('what does not fit ends in an ellipsis; what just fits does not', () => {
  const all = wrapped('one two three four', 40, 15, 9);
  expect(wrapped('one two three four', 40, 15, all.length)).toEqual(all);
  expect(wrapped('one two three four', 40, 15, all.length - 1).at(-1)).toMatch(/…$/);
});

test('no line is wider than asked, and no letter is lost while there is room', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 90 }), fc.integer({ min: 30, max: 400 }), (text, width) => {
      const lines = wrapped(text, width, 15, 200);
      for (const line of lines) expect(textWidth(line, 15)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(/\s/g, ''));
      for (const line of wrapped(text, width, 15, 2)) expect(textWidth(line, 15)).toBeLessThanOrEqual(width);
    }),
  );
});
