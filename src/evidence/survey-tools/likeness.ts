/** So many of the letter pairs of two texts must be the same for one to be proposed as the other. */
export const CLOSE_ENOUGH = 0.75;

const NOT = /^(not|no|never|cannot|without|nobody|nothing)$|n't$/;

/** A text taken apart, so that it can be compared with many. */
export interface LetterPairs {
  /** How often each pair of letters stands side by side in a word; a word of one letter is a pair by itself. */
  counts: ReadonlyMap<string, number>;
  total: number;
  /** Whether it says "not", or says it an odd number of times. */
  denies: boolean;
}

/** Of a text as `plainWords` gives it. */
export function letterPairs(text: string): LetterPairs {
  const words = text.split(/[^\p{L}\p{N}']+/u).filter(Boolean);
  const counts = new Map<string, number>();
  let total = 0;
  for (const word of words) {
    const letters = [...word];
    const pairs = letters.length === 1 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    total += pairs.length;
  }
  return { counts, total, denies: words.filter((word) => NOT.test(word)).length % 2 === 1 };
}

/**
 * How alike two texts are, from 0 to 1: of all pairs of letters side by side in the words of both, the share that both have. Texts of which
 * one says "not" and the other does not are not alike at all, however few letters that takes.
 */
export function likeness(a: LetterPairs, b: LetterPairs): number {
  if (a.denies !== b.denies || a.total + b.total === 0) return 0;
  let both = 0;
  for (const [pair, count] of a.counts) both += Math.min(count, b.counts.get(pair) ?? 0);
  return (2 * both) / (a.total + b.total);
}
