import { readableLetters } from '../../shared/readable-letters.ts';

const FORM = /^([2-9a-hjkmnp-tv-z]{4})([2-9a-hjkmnp-tv-z]{4})$/;

/** What is given out: `door` names the partnership, `place` the survey and whom it was given to. */
export interface ShortAddress {
  door: string;
  place: string;
}

/** Four letters at random, small as in an address. */
export function fourLetters(): string {
  return readableLetters(4).toLowerCase();
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

/** "waymark.example/s/k7qf-92xd": as somebody types it, without what a browser adds by itself. */
export function addressToType(baseUrl: string, address: ShortAddress): string {
  return `${baseUrl.replace(/^https?:\/\//, '')}${surveyPath(address)}`;
}
