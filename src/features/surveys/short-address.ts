import { randomInt } from 'node:crypto';

/** Letters and digits that nobody takes for one another, on a board at the front of a room or read out. */
const LETTERS = '23456789abcdefghjkmnpqrstvwxyz';

const FORM = /^([2-9a-hjkmnp-tv-z]{4})([2-9a-hjkmnp-tv-z]{4})$/;

/** What is given out: `door` names the partnership, `place` the survey and whom it was given to. */
export interface ShortAddress {
  door: string;
  place: string;
}

/** Four letters at random. */
export function fourLetters(): string {
  return Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/** Reads an address as somebody types it from a board: in capitals, with or without the line in the middle. Null: it is none. */
export function readShortAddress(typed: string): ShortAddress | null {
  const [, door, place] = FORM.exec(typed.toLowerCase().replaceAll(/[-\s]/g, '')) ?? [];
  return door !== undefined && place !== undefined ? { door, place } : null;
}

/** "k7qf-92xd" */
export function shortAddressWords({ door, place }: ShortAddress): string {
  return `${door}-${place}`;
}

export function surveyPath(address: ShortAddress): string {
  return `/s/${shortAddressWords(address)}`;
}
