/** A word that everybody at an institution uses in one meaning. */
export interface Word {
  /** The same from year to year. */
  id: string;
  word: string;
  meaning: string;
  toConfirm: boolean;
  version: number;
}

/** The words that are mixed up most: what to begin with. */
export const WORDS_TO_BEGIN_WITH = ['Information', 'Advice', 'Guidance', 'Careers education', 'Mentoring'];

/** Words of the beginning that an institution has said nothing of yet. */
export function wordsLeft(words: readonly Pick<Word, 'word'>[]): string[] {
  const known = new Set(words.map(({ word }) => word.toLowerCase()));
  return WORDS_TO_BEGIN_WITH.filter((word) => !known.has(word.toLowerCase()));
}
