const NONE: ReadonlySet<string> = new Set();

/**
 * How old a reader must be for English words, in years: the Flesch-Kincaid grade (Kincaid and others, 1975) and five, as an American grade 6
 * is the school year in which children turn 12.
 *
 *     0.39 × words a sentence + 11.8 × syllables a word − 15.59 + 5
 *
 * It sees long sentences and long words, and nothing else: not whether a short word is rare, nor what a sentence means. Over one short
 * statement it is rough, because a single long word moves it by years. So a statement is measured with the words of the field, which
 * every pupil meets in school and for which there is no shorter word, as if they had two syllables; a whole set is measured as it stands.
 */
export function readingAge(text: string, familiar: ReadonlySet<string> = NONE): number {
  const sentences = text.split(/[.!?:;]+(?:\s|$)/).filter((each) => wordsOf(each).length > 0);
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + (familiar.has(word) ? Math.min(2, syllablesOf(word)) : syllablesOf(word)), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59 + 5;
}

/** The oldest that a reader of the shipped questions may have to be. */
export const OLDEST_READER = 11;

/** Words of the field that pupils meet from Year 7 on. A word that has a shorter twin does not belong here. */
export const FIELD_WORDS: ReadonlySet<string> = new Set([
  'apprenticeship',
  'apprenticeships',
  'university',
  'universities',
  'college',
  'colleges',
  'career',
  'careers',
  'adviser',
  'employer',
  'employers',
  'gcse',
  'disability',
]);

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z0-9]+(?:'[a-z]+)*/g) ?? []
  );
}

/** Groups of vowels, but for those that nobody says. Wrong by one for an odd word, which a set of statements evens out. */
export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters === '') return Math.max(1, word.replace(/\D/g, '').length);
  const known = IRREGULAR.get(letters);
  if (known) return known;
  const said = letters
    .replace(/(?<=[^laeiouyscxzgh])es$/, '')
    .replace(/(?<=[^aeiouytd])ed$/, '')
    .replace(/(?<=[^laeiouy]|[aeiouy]l)e$/, '')
    .replace(/^y/, '')
    .replace(/(?<=[aeiouy])ing/, '-ing');
  return Math.max(1, said.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

const IRREGULAR: ReadonlyMap<string, number> = new Map([
  ['gcse', 4],
  ['something', 2],
  ['every', 2],
  ['everyone', 3],
  ['experience', 4],
  ['science', 2],
  ['somewhere', 2],
]);
