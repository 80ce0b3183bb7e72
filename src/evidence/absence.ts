import type { Absence, Count } from '../rating/evidence.ts';

/**
 * What stands in a cell of a national file where a figure is missing, in lower case. Sources: abbreviations of DfE's school and
 * college performance tables; symbols of Explore Education Statistics (`z`, `c`, `x`, `low`, `k`, `u`) with their older forms
 * (`:`, `~`). `SN` is in no list of DfE's; it stands only in counts of local authorities' pupil groups, beside suppressed ones.
 */
const CODES = new Map<string, Absence>([
  ['supp', 'suppressed'],
  ['sn', 'suppressed'],
  ['re', 'suppressed'],
  ['c', 'suppressed'],
  ['low', 'low'],
  ['k', 'low'],
  ['~', 'low'],
  ['sp', 'low'],
  ['na', 'not-applicable'],
  ['z', 'not-applicable'],
  ['ne', 'not-applicable'],
  ['x', 'not-available'],
  [':', 'not-available'],
  ['u', 'not-available'],
  ['np', 'not-available'],
  ['new', 'not-available'],
  ['lowcov', 'not-available'],
]);

const COUNT = /^\d{1,9}$/;
const PERCENTAGE = /^(\d{1,3}(?:\.\d{1,6})?) ?%?$/;

/**
 * A count of people, 0 to 999,999,999, or the reason why the file gives none. Null when the cell holds neither, also when it is empty: there is no
 * telling an empty cell from a lost one.
 */
export function readCount(text: string): Count | null {
  return COUNT.test(text) ? Number(text) : readAbsence(text);
}

/** A per cent from 0 to 100, with or without its sign, or the reason why there is none. Null when the cell holds neither. */
export function readPercentage(text: string): number | Absence | null {
  const [, digits] = PERCENTAGE.exec(text) ?? [];
  if (digits === undefined) return readAbsence(text);
  return Number(digits) <= 100 ? Number(digits) : null;
}

function readAbsence(text: string): Absence | null {
  return CODES.get(text.toLowerCase()) ?? null;
}

/**
 * What is wrong with a cell that `readCount` refused, and what to do. Repeats the cell: for files about institutions only, never
 * about young people.
 */
export function whyNoCount(text: string): string {
  const cell = quoted(text);
  if (text === '') return 'The count is missing. Give it, or the code for why there is none (SUPP or c: suppressed; NA or z: not applicable).';
  if (/^\d{1,3}([ ,]\d{3})+$/.test(text)) return `${cell} holds a thousands separator. Write the digits alone: ${text.replace(/[ ,]/g, '')}.`;
  if (/^-\d/.test(text)) return `${cell} is below 0. Correct the count from the published file.`;
  if (/^\d+([.,]\d+)?%$/.test(text)) return `${cell} is a per cent where a count of people belongs. Check which column holds the counts.`;
  if (/^\d+[.,]\d+$/.test(text)) return `${cell} is not a whole number, as a count of people must be. Check which column holds the counts.`;
  return `${cell} is neither a count nor a code for a missing one (such as SUPP, NA, c, z, x, low). Correct it from the published file.`;
}

/** What is wrong with a cell that `readPercentage` refused, and what to do. */
export function whyNoPercentage(text: string): string {
  if (text === '') return 'The per cent is missing. Give it, or the code for why there is none (SUPP or c: suppressed; NA or z: not applicable).';
  if (/^\d+(\.\d+)? ?%?$/.test(text)) return `${quoted(text)} is more than 100 per cent. Correct it from the published file.`;
  return `${quoted(text)} is neither a per cent from 0 to 100 nor a code for a missing one. Correct it from the published file.`;
}

/** A cell as a message repeats it: cut, and without control characters, so that a hostile file can neither fill nor command a terminal. */
export function quoted(cell: string): string {
  const text = cell.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
}
