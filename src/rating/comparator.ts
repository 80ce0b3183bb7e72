import type { CityEvidence, DestinationEvidence, InstitutionEvidence } from './evidence.ts';
import { activityFigure, destinationFigure, type Figure } from './figure.ts';
import { add, type Fraction, fraction, multiply, subtract, toNumber } from './fraction.ts';
import type { ShareRule } from './framework.ts';
import { type Quantity, type Share, shareOf } from './quantity.ts';
import type { ComparatorFigures } from './rating.ts';

/**
 * What an institution's share is held against. An institution is part of its city: were its own figure another, so would
 * be the average. That is why the comparator is asked with the own figure in hand.
 */
export interface Comparator {
  figures: ComparatorFigures;
  /** The lowest and the highest the average can be if the institution's own figure were this; the same one twice where it is known exactly. */
  whenOwnIs(own: Share): readonly [low: Quantity, high: Quantity];
}

/** The average of the city: made once from all institutions with a figure, also those too small to be rated, and asked once for each. */
export type CityAverage = (institution: InstitutionEvidence) => Comparator | null;

export function cityAverage(city: CityEvidence, rule: ShareRule): CityAverage {
  const figures = new Map<InstitutionEvidence, Figure>();
  for (const institution of city.institutions) {
    const figure = activityFigure(institution.activity, rule['not-known'] ?? 'in-denominator');
    if (typeof figure === 'object' && figure.candidates.length > 0 && counts(institution, rule)) figures.set(institution, figure);
  }
  if (figures.size === 0) return () => null;
  return rule.against === 'city-mean' ? meanOf(figures) : pooled(figures);
}

function counts(institution: InstitutionEvidence, rule: ShareRule): boolean {
  return rule.against !== 'city-pooled-without-special' || !['special', 'alternative-provision'].includes(institution.kind);
}

interface PooledRange {
  low: Share;
  high: Share;
}

function pooled(figures: ReadonlyMap<InstitutionEvidence, Figure>): CityAverage {
  const all = [...figures.values()].map(rangeOf).reduce(plus);
  return (institution) => {
    const own = figures.get(institution);
    const others = own ? minus(all, rangeOf(own)) : all;
    const exact = others.low.part === others.high.part && others.low.whole === others.high.whole;
    const { part, whole } = all.low;
    const known = all.low.part === all.high.part && all.low.whole === all.high.whole;
    return {
      figures: { name: 'city-average', part: known ? part : null, whole: known ? whole : null, share: known ? part / whole : null },
      whenOwnIs(share) {
        const mine = own ? share : NOBODY;
        const low = shareOf({ part: others.low.part + mine.part, whole: others.low.whole + mine.whole });
        return [low, exact ? low : shareOf({ part: others.high.part + mine.part, whole: others.high.whole + mine.whole })];
      },
    };
  };
}

const NOBODY: Share = { part: 0, whole: 0 };

/** Fewest of the part over most of the whole, and the other way round: the true average lies between. */
function rangeOf({ candidates }: Figure): PooledRange {
  const parts = candidates.map(({ part }) => part);
  const wholes = candidates.map(({ whole }) => whole);
  return {
    low: { part: Math.min(...parts), whole: Math.max(...wholes) },
    high: { part: Math.max(...parts), whole: Math.min(...wholes) },
  };
}

function plus(a: PooledRange, b: PooledRange): PooledRange {
  return { low: sum(a.low, b.low, 1), high: sum(a.high, b.high, 1) };
}

function minus(a: PooledRange, b: PooledRange): PooledRange {
  return { low: sum(a.low, b.low, -1), high: sum(a.high, b.high, -1) };
}

function sum(a: Share, b: Share, sign: 1 | -1): Share {
  return { part: a.part + sign * b.part, whole: a.whole + sign * b.whole };
}

function meanOf(figures: ReadonlyMap<InstitutionEvidence, Figure>): CityAverage {
  const lows = exactSum([...figures.values()].map(({ candidates }) => candidates[0] as Share));
  const highs = exactSum([...figures.values()].map(({ candidates }) => candidates.at(-1) as Share));
  const n = figures.size;
  return (institution) => {
    const own = figures.get(institution);
    const lowOthers = own ? subtract(lows, fractionOf(own.candidates[0] as Share)) : lows;
    const highOthers = own ? subtract(highs, fractionOf(own.candidates.at(-1) as Share)) : highs;
    const [low, high] = [toNumber(lowOthers), toNumber(highOthers)];
    const mean = (others: Fraction, approx: number, share: Share): Quantity => ({
      approx: (approx + (own ? share.part / share.whole : 0)) / n,
      exact: () => multiply(own ? add(others, fractionOf(share)) : others, fraction(1, n)),
    });
    const known = lows.n === highs.n && lows.d === highs.d;
    return {
      figures: { name: 'city-average', part: null, whole: null, share: known ? toNumber(lows) / n : null },
      whenOwnIs(share) {
        const lowest = mean(lowOthers, low, share);
        return [lowest, low === high ? lowest : mean(highOthers, high, share)];
      },
    };
  };
}

/** Adds up shares of many different cohorts: first those of equal cohort, so that the exact sum stays short. */
function exactSum(shares: Share[]): Fraction {
  const parts = new Map<number, number>();
  for (const { part, whole } of shares) parts.set(whole, (parts.get(whole) ?? 0) + part);
  return [...parts].map(([whole, part]) => fraction(part, whole)).reduce(add, fraction(0));
}

function fractionOf({ part, whole }: Share): Fraction {
  return fraction(part, whole);
}

/** The national figure: the national row of the file. An institution is too small a part of England to move it. */
export function nationalComparator(national: DestinationEvidence | null): Comparator | null {
  const figure = destinationFigure(national);
  if (typeof figure !== 'object') return null;
  const [low, high] = [figure.candidates[0], figure.candidates.at(-1)];
  if (!low || !high) return null;
  const known = low === high;
  const lowest = shareOf(low);
  const range = [lowest, known ? lowest : shareOf(high)] as const;
  return {
    figures: { name: 'national', part: known ? low.part : null, whole: low.whole, share: known ? low.part / low.whole : null },
    whenOwnIs: () => range,
  };
}

/** A comparator that stays what it is, whatever the institution does: last year's average, for the question what changed. */
export function fixedAt(comparator: Comparator, own: Share): Comparator {
  const range = comparator.whenOwnIs(own);
  return { figures: comparator.figures, whenOwnIs: () => range };
}
