import type { IsoDate } from '../../rating/evidence.ts';
import { day, partOf, perCent } from '../../rating/words.ts';
import { figureWords } from './measures.ts';
import type { Target } from './target.ts';

/** What a measure comes to: exact, or between two figures where the evidence leaves it open. In tenths, not rounded. */
export interface Actual {
  low: number;
  high: number;
  words: string;
  /** Where the figure comes from, on this site; null for one that was typed in. */
  href: string | null;
}

/** Why there is none, as a sentence. */
export interface NoActual {
  why: string;
}

export function isActual(read: Actual | NoActual): read is Actual {
  return 'low' in read;
}

const TENTHS = 1000;

export function exactShare({ part, whole }: { part: number; whole: number }, href: string): Actual {
  const tenths = (part / whole) * TENTHS;
  return { low: tenths, high: tenths, words: `${perCent(part / whole)} (${partOf(part, whole)})`, href };
}

export function shareBetween(low: number, high: number, href: string): Actual {
  const words = `Between ${perCent(low)} and ${perCent(high)}: some figures are hidden`;
  return { low: low * TENTHS, high: high * TENTHS, words, href };
}

export function ownActual({ actual, actualOn, unit }: Pick<Target, 'actual' | 'actualOn' | 'unit'>): Actual | NoActual {
  if (actual === null || actualOn === null) return { why: 'Not counted yet this year' };
  return { low: actual, high: actual, words: `${figureWords(actual, unit)}, counted on ${day(actualOn)}`, href: null };
}

export type Standing = 'reached' | 'closer' | 'no-closer' | 'missed' | 'open';

export const STANDINGS: Record<Standing, string> = {
  reached: 'Reached',
  closer: 'Closer than at the start',
  'no-closer': 'No closer than at the start',
  missed: 'Not reached by its day',
  open: 'Cannot be said',
};

type Aimed = Pick<Target, 'baseline' | 'target' | 'dueOn'>;

/** How a target stands on a day. A target below its baseline is reached from above: fewer is better. */
export function standingOf(aimed: Aimed, actual: Actual | NoActual, date: IsoDate): Standing {
  if (!isActual(actual)) return 'open';
  const ends = [standsAt(aimed, actual.low, date), standsAt(aimed, actual.high, date)] as const;
  return ends[0] === ends[1] ? ends[0] : 'open';
}

function standsAt({ baseline, target, dueOn }: Aimed, figure: number, date: IsoDate): Standing {
  const sign = baseline !== null && target < baseline ? -1 : 1;
  if ((figure - target) * sign >= 0) return 'reached';
  if (dueOn < date) return 'missed';
  if (baseline === null) return 'open';
  return (figure - baseline) * sign > 0 ? 'closer' : 'no-closer';
}
