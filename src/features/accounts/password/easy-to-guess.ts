import { EASY_WORDS } from './easy-words.ts';
import { endsOfKnownPasswords } from './known-passwords.ts';

/** Every piece that a guesser would try first counts one, as does every letter that is no part of such a piece. */
const FEWEST = 6;
/** One of fifty thousand: as much to try as four letters. By itself, or with one thing more, it is no password. */
const KNOWN = 4;

/**
 * Whether a password falls to a guesser who knows how people choose: common words with a year behind, walks over the keyboard, one piece
 * again and again, what stands in one's own name and address. `about` holds such words of the person.
 */
export function isEasyToGuess(password: string, about: readonly string[] = []): boolean {
  const text = password.normalize('NFKC').toLowerCase();
  const words = [...ownWords(about), ...EASY_WORDS];
  return repeatsShortPart(text) || difficulty(text, words, FEWEST) < FEWEST;
}

/** What would be too short by itself is not made longer by writing it again. */
const SHORT = 12;

/** "riverriverriver", and "kettlekettleket": the last time it may be cut short. */
function repeatsShortPart(text: string): boolean {
  for (let length = 1; length < SHORT && length <= text.length / 2; length++)
    if (
      text
        .slice(0, length)
        .repeat(Math.ceil(text.length / length))
        .startsWith(text)
    )
      return true;
  return false;
}

/** The words of a name or an e-mail address; short ones are in too many others. */
function ownWords(about: readonly string[]): string[] {
  const words = about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return words.map(asLetters).filter((word) => word.length >= 3);
}

/** The fewest pieces and letters that make the text; stops looking at `enough`. */
function difficulty(text: string, words: readonly string[], enough: number): number {
  const plain = asLetters(text);
  const fewest = new Array<number>(text.length + 1).fill(Number.POSITIVE_INFINITY);
  fewest[0] = 0;
  for (let at = 0; at < text.length; at++) {
    const soFar = fewest[at] ?? 0;
    if (soFar >= enough) continue;
    for (const [end, cost] of piecesAt(at, text, plain, words)) fewest[end] = Math.min(fewest[end] ?? 0, soFar + cost);
  }
  return fewest[text.length] ?? 0;
}

/** Every piece that begins here: where it ends, and what it counts. */
function* piecesAt(at: number, text: string, plain: string, words: readonly string[]): Generator<[end: number, cost: number]> {
  yield [at + 1, isFiller(text[at] ?? '') ? 0 : 1];
  for (const word of words) if (plain.startsWith(word, at)) yield [at + word.length, 1];
  for (let end = at + 3; end <= at + lengthOfRun(text, at); end++) yield [end, 1];
  for (const length of [2, 4]) if (isNumber(text.slice(at, at + length), length)) yield [at + length, 1];
  for (const written of [text, plain]) for (const end of endsOfKnownPasswords(written, at)) yield [end, KNOWN];
}

/** Spaces and signs between or behind words add nothing that a guesser would not try. */
function isFiller(sign: string): boolean {
  return /[^\p{L}\p{N}]/u.test(sign);
}

/** A year, or a day of one, is one thing to try. */
function isNumber(text: string, length: number): boolean {
  return length === 4 ? /^(?:19|20)\d\d$/.test(text) : /^\d\d$/.test(text);
}

/** Signs that are written in the place of letters. */
const FOR_LETTERS: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', '@': 'a', $: 's', '!': 'i', '€': 'e' };

function asLetters(text: string): string {
  return [...text.normalize('NFD').replaceAll(/\p{M}/gu, '')].map((sign) => FOR_LETTERS[sign] ?? sign).join('');
}

/** Rows, columns and zigzags of a keyboard, the alphabet, the digits: what a finger or the mind walks along. */
const WALKS = [
  '1234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop[]',
  'asdfghjkl;',
  'zxcvbnm,./',
  'qwertzuiop',
  'azertyuiop',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'a1b2c3d4e5f6g7h8i9',
  '1a2b3c4d5e6f7g8h9i',
  '1a2s3d4f5g6h7j8k9l',
  'a1s2d3f4g5h6j7k8l9',
  'z1x2c3v4b5n6m7',
  'qawsedrftgyhujikolp',
  'qwaszxerdfcvtyghbnuijkm',
  '12qw34er56ty78ui90op',
  '112233445566778899',
  '010203040506070809',
  '1213141516171819',
  '!"£$%^&*()',
  '!@#$%^&*()',
];
const BOTH_WAYS = WALKS.flatMap((walk) => [walk + walk, [...walk, ...walk].toReversed().join('')]);

/** How far the text goes on from here along a walk, or with one sign again and again. */
function lengthOfRun(text: string, at: number): number {
  let longest = 0;
  while (text[at + longest] === text[at]) longest++;
  for (const walk of BOTH_WAYS) while (at + longest < text.length && walk.includes(text.slice(at, at + longest + 1))) longest++;
  return longest;
}
