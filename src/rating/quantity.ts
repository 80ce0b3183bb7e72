import { compare as compareExactly, divide, type Fraction, fraction, fromDecimal, multiply, roundHalfUp, subtract } from './fraction.ts';

/**
 * A number known twice: as it is written in the machine, fast and right to far better than 1e-9 for all that is rated
 * here, and as an exact fraction, made only when the fast one is too near a bound to decide.
 */
export interface Quantity {
  readonly approx: number;
  exact(): Fraction;
}

/** Part of whole, whole above 0. */
export interface Share {
  part: number;
  whole: number;
}

/** Nearer than this to a bound, the exact fraction decides. Rounding in the sums below stays under 1e-12. */
const TOO_NEAR = 1e-9;

/** Whether two fast values that differ by this much differ for certain. */
function isClear(difference: number): boolean {
  return Math.abs(difference) > TOO_NEAR;
}

export function quantity(value: number): Quantity {
  return { approx: value, exact: () => fromDecimal(value) };
}

export function shareOf({ part, whole }: Share): Quantity {
  return { approx: part / whole, exact: () => fraction(part, whole) };
}

export function inPerCent(share: Quantity): Quantity {
  return { approx: share.approx * 100, exact: () => multiply(share.exact(), fraction(100)) };
}

/** Below 0, 0 or above 0 as a is less than, equal to or more than b: exact, whatever the display rounds to. */
export function compare(a: Quantity, b: Quantity): number {
  // Of an average that is known exactly both ends are the same one, and its fraction may be long.
  if (a === b) return 0;
  const difference = a.approx - b.approx;
  return isClear(difference) ? difference : compareExactly(a.exact(), b.exact());
}

/** How far a share stands above the average, in percentage points; below it, less than 0. */
export function pointsAbove(share: Quantity, average: Quantity): Quantity {
  return {
    approx: (share.approx - average.approx) * 100,
    exact: () => multiply(subtract(share.exact(), average.exact()), fraction(100)),
  };
}

/** How far a share stands above the average, in per cent of the average. Above an average of 0: without bound. */
export function perCentAbove(share: Quantity, average: Quantity): Quantity {
  if (average.approx === 0) return quantity(share.approx > 0 ? Number.MAX_SAFE_INTEGER : 0);
  return {
    approx: (share.approx / average.approx - 1) * 100,
    exact: () => multiply(subtract(divide(share.exact(), average.exact()), fraction(1)), fraction(100)),
  };
}

/** Whether both shares, as per cents rounded half up to so many decimals, read the same. */
export function readTheSame(a: Quantity, b: Quantity, decimals: number): boolean {
  return roundedPerCent(a, decimals) === roundedPerCent(b, decimals);
}

/** The share as a per cent, rounded half up, as a whole number of the last decimal. */
export function roundedPerCent(share: Quantity, decimals: number): number {
  const scaled = share.approx * 100 * 10 ** decimals + 0.5;
  const nearest = Math.round(scaled);
  if (isClear(scaled - nearest)) return Math.floor(scaled);
  return Number(roundHalfUp(inPerCent(share).exact(), decimals));
}
