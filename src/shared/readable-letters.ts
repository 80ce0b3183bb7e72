import { randomInt } from 'node:crypto';

/** Without what is taken for something else when it is read from paper or out loud: 0 and O, 1, I and L, U and V. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** So many letters at random, each one of thirty. */
export function readableLetters(count: number): string {
  return Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
