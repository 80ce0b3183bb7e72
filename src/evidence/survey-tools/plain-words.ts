import { createHash } from 'node:crypto';

const TAG = /<\/?[a-z][^<>]{0,200}>/gi;
/** Apostrophes as word processors make them; hyphens of every width. */
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4`]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const INVISIBLE = /[\p{Cf}\ufeff]+/gu;
const AROUND = new Set(' .,:;!?*"“”()_…-');

/**
 * A text as it is compared with another: small letters, one space between words (also where the file has a line break, a tab or a
 * space that does not break), the apostrophes of the keyboard, no marks of layout, and no punctuation or asterisk around it.
 */
export function plainWords(text: string): string {
  const words = text
    .normalize('NFKC')
    .replace(TAG, ' ')
    .replace(INVISIBLE, '')
    .replace(APOSTROPHES, "'")
    .replace(DASHES, '-')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
  return withoutAround(words);
}

/** By hand: a pattern that looks for an end takes the square of a text's length to find that there is none. */
function withoutAround(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && AROUND.has(text[start] ?? '')) start++;
  while (end > start && AROUND.has(text[end - 1] ?? '')) end--;
  return text.slice(start, end);
}

/** A short name for these words that is the same every time: what is remembered of a column holds no text of the file. */
export function keyOfWords(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 32);
}

const LONGEST_NAME = 100;

/** A heading as a problem names its column: on one line, and cut. */
export function oneLine(heading: string): string {
  const text = heading.replace(/[\p{Cc}\p{Cf}\u2028\u2029\s]+/gu, ' ');
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}

const LONGEST_HEADING = 1000;

/** A heading as it is kept: the whole of it, unless it is longer than any question. */
export function shownHeading(heading: string): string {
  return heading.length > LONGEST_HEADING ? `${heading.slice(0, LONGEST_HEADING)}…` : heading;
}
