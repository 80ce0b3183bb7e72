import type { Absence } from '../../rating/evidence.ts';
import { decimal } from '../../rating/words.ts';
import { absenceWords } from './figure.ts';

export interface Theme {
  name: string;
  now: Score;
  before: Score;
}

/** From 0 to 3, or why there is none. */
export type Score = number | Absence;

export const BEST = 3;

/** "2.3"; whole numbers without decimals. */
export function scoreWords(score: Score): string {
  if (typeof score !== 'number') return absenceWords(score);
  return Number.isInteger(score) ? String(score) : decimal(score, 1);
}
