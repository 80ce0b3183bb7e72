import type { CityEvidence, DestinationEvidence, InstitutionEvidence } from './evidence.ts';
import { destinationFigure, inAverage } from './figure.ts';
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
  const members = new Map<InstitutionEvidence, Share[]>();
  for (const institution of city.institutions) {
    const shares = counts(institution, rule) ? inAverage(institution.activity, rule['not-known'] ?? 'in-denominator') : null;
    if (shares?.length) members.set(institution, shares);
  }
  if (members.size === 0) return () => null;
  return rule.against === 'city-mean' ? meanOf(members) : pooled(members);
}

function counts(institution: InstitutionEvidence, rule: ShareRule): boolean {
  return rule.against !== 'city-pooled-without-special' || !['special', 'alternative-provision'].includes(institution.kind);
}

/** Each institution of the average with the shares that it can be, lowest first. */
type Members = ReadonlyMap<InstitutionEvidence, Share[]>;

function pooled(members: Members): CityAverage {
  const exact = [...members.values()].flatMap(([only, another]) => (only && !another ? [only] : []));
  const all = exact.reduce(sum, NOBODY);
  const open = [...members].filter(([, shares]) => shares.length > 1);
  return (institution) => {
    const own = members.get(institution);
    const others = open.filter(([each]) => each !== institution).map(([, shares]) => shares);
    const known = own?.length === 1 ? subtractShare(all, own[0] as Share) : all;
    return {
      figures: open.length === 0 ? { ...UNKNOWN, ...all, share: all.part / all.whole } : UNKNOWN,
      whenOwnIs(share) {
        const base = own ? sum(known, share) : known;
        if (others.length > 0) return [shareOf(extreme(base, others, -1)), shareOf(extreme(base, others, 1))];
        const average = shareOf(base);
        return [average, average];
      },
    };
  };
}

const NOBODY: Share = { part: 0, whole: 0 };
const UNKNOWN: ComparatorFigures = { name: 'city-average', part: null, whole: null, share: null, range: null };

function sum(a: Share, b: Share): Share {
  return { part: a.part + b.part, whole: a.whole + b.whole };
}

function subtractShare(a: Share, b: Share): Share {
  return { part: a.part - b.part, whole: a.whole - b.whole };
}

/**
 * The highest (1) or lowest (-1) share that the base makes together with one of each institution's candidates. Each round takes
 * of every institution the candidate that lifts, or lowers, the share found so far most; when that changes nothing, no choice can.
 */
function extreme(base: Share, open: readonly Share[][], direction: 1 | -1): Share {
  let found = open.map((candidates) => candidates.find(({ whole }) => whole > 0) ?? NOBODY).reduce(sum, base);
  for (;;) {
    const { part, whole } = found;
    const gain = (share: Share) => direction * (share.part * whole - part * share.whole);
    const next = open.map((candidates) => candidates.reduce((best, share) => (gain(share) > gain(best) ? share : best))).reduce(sum, base);
    if (gain(next) <= 0) return found;
    found = next;
  }
}

function meanOf(members: Members): CityAverage {
  const exactly = [...members.values()].flatMap(([only, another]) => (only && !another ? [only] : []));
  const all = exactSum(exactly);
  const open = [...members].filter(([, shares]) => shares.length > 1);
  return (institution) => {
    const own = members.get(institution);
    const mine = own?.length === 1 ? own[0] : undefined;
    const others = mine ? subtract(all, fractionOf(mine)) : all;
    const approx = toNumber(others);
    const number = exactly.length - (mine ? 1 : 0);
    const openOthers = open.filter(([each]) => each !== institution).map(([, shares]) => shares);
    return {
      figures: open.length === 0 ? { ...UNKNOWN, share: toNumber(all) / exactly.length } : UNKNOWN,
      whenOwnIs(share) {
        const base: Summed = {
          approx: approx + (own ? share.part / share.whole : 0),
          exact: () => (own ? add(others, fractionOf(share)) : others),
          number: number + (own ? 1 : 0),
        };
        if (openOthers.length > 0) return [extremeMean(base, openOthers, -1), extremeMean(base, openOthers, 1)];
        const mean = meanWith(base, []);
        return [mean, mean];
      },
    };
  };
}

/** Shares added up, and how many. */
interface Summed {
  approx: number;
  exact(): Fraction;
  number: number;
}

/** The fast value is taken from the exact one, so that it is the same to the last digit whatever the order of the shares. */
function meanWith(base: Summed, shares: readonly Share[]): Quantity {
  const number = base.number + shares.length;
  if (shares.length === 0) return { approx: base.approx / number, exact: () => multiply(base.exact(), fraction(1, number)) };
  const mean = multiply(add(base.exact(), exactSum([...shares])), fraction(1, number));
  return { approx: toNumber(mean), exact: () => mean };
}

/** The same search as for the pooled average, each institution counting once, or not at all where nobody may be left to count. */
function extremeMean(base: Summed, open: readonly Share[][], direction: 1 | -1): Quantity {
  const counted = (shares: readonly Share[]) => shares.filter(({ whole }) => whole > 0);
  let found = meanWith(base, counted(open.map((candidates) => candidates[0] as Share)));
  for (;;) {
    const gain = ({ part, whole }: Share) => (whole === 0 ? 0 : direction * (part / whole - found.approx));
    const chosen = counted(open.map((candidates) => candidates.reduce((best, share) => (gain(share) > gain(best) ? share : best))));
    if (base.number + chosen.length === 0) return found;
    const next = meanWith(base, chosen);
    if (direction * (next.approx - found.approx) <= 1e-15) return found;
    found = next;
  }
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
    figures: { name: 'national', part: known ? low.part : null, whole: low.whole, share: known ? low.part / low.whole : null, range: null },
    whenOwnIs: () => range,
  };
}

/** A comparator that stays what it is, whatever the institution does: last year's average, for the question what changed. */
export function fixedAt(comparator: Comparator, own: Share): Comparator {
  const range = comparator.whenOwnIs(own);
  return { figures: comparator.figures, whenOwnIs: () => range };
}
