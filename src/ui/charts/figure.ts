import type { Absence } from '../../rating/evidence.ts';
import { perCent } from '../../rating/words.ts';

/** A share of 0 to 1, or why there is none. */
export type Figure = number | Absence;

/** Shares, both ends included. */
export interface Interval {
  low: number;
  high: number;
}

/** A figure with its 95% interval; null where none was worked out. */
export interface Measured {
  figure: Figure;
  interval: Interval | null;
}

const WORDS: Record<Absence, string> = {
  suppressed: 'hidden',
  low: 'low, but not none',
  'not-applicable': 'not applicable',
  'not-available': 'not available',
  'not-collected': 'not collected',
  'too-few-to-show': 'too few to show',
};

/** What stands where a figure would: never a zero, never a blank. */
export function absenceWords(absence: Absence): string {
  return WORDS[absence];
}

export function isKnown(figure: Figure): figure is number {
  return typeof figure === 'number';
}

export function figureWords(figure: Figure): string {
  return isKnown(figure) ? perCent(figure) : absenceWords(figure);
}

/** "89.0% to 95.7%". */
export function intervalWords({ figure, interval }: Measured): string {
  if (!isKnown(figure)) return absenceWords(figure);
  return interval ? `${perCent(interval.low)} to ${perCent(interval.high)}` : 'none';
}

/** "93.1% (89.0% to 95.7%)" for a cell of a table. */
export function measuredWords({ figure, interval }: Measured): string {
  const words = figureWords(figure);
  return isKnown(figure) && interval ? `${words} (${intervalWords({ figure, interval })})` : words;
}

/** "2 hidden, 1 not collected": why some are not drawn, the most frequent reason first, then by its words; nothing where all are known. */
export function absentWords(figures: readonly Figure[]): string {
  const counts = new Map<string, number>();
  for (const figure of figures) if (!isKnown(figure)) counts.set(absenceWords(figure), (counts.get(absenceWords(figure)) ?? 0) + 1);
  const sorted = [...counts].sort(([a, manyA], [b, manyB]) => manyB - manyA || (a < b ? -1 : 1));
  return sorted.map(([words, many]) => `${many} ${words}`).join(', ');
}

/**
 * A share that is none is a fault of the caller; drawn, it would be a mark outside the axis that looks like a figure.
 * @throws RangeError where a value is no number or lies outside `low` to `high`.
 */
export function mustLieWithin(values: Iterable<number | null>, low = 0, high = 1): void {
  for (const value of values) {
    if (value !== null && !(value >= low && value <= high)) throw new RangeError(`A chart of values from ${low} to ${high} was given ${value}.`);
  }
}

/** All numbers that a measured figure brings to the drawing. */
export function numbersOf({ figure, interval }: Measured): number[] {
  if (!isKnown(figure)) return [];
  return interval ? [figure, interval.low, interval.high] : [figure];
}

/** "the city" as it begins a label. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
