import type { ActivityEvidence, Count, CountRange, DestinationEvidence } from './evidence.ts';
import type { Reason } from './level.ts';
import type { Share } from './quantity.ts';

/**
 * A share as evidence gives it: every pair of counts that it can be, lowest share first. One pair: it is known exactly. Several:
 * a count is suppressed or known only from a rounded per cent. `cohort` is what the minimum is held against.
 */
export interface Figure {
  cohort: number;
  candidates: Share[];
  /** Why there is no share although there is a cohort; null where there is one. */
  absent: Reason | null;
  /** Whether, in one of the ways to fill its hidden cells, nobody is left to count. */
  maybeNobody: boolean;
}

const NOBODY: Share = { part: 0, whole: 0 };

/** A suppressed count is 1 to 5; hidden beside it, so that it cannot be had by subtraction, stands a count of any size. */
const MOST_SUPPRESSED = 5;

/**
 * What an institution adds to an average: each share it can be; or, where those are too many to list, shares at the ends of what
 * is possible. Part and whole 0 stand for nobody left to count: it is then not in the average. Null where nothing is known of it.
 */
export function inAverage(activity: ActivityEvidence | null, notKnown: 'in-denominator' | 'left-out'): Share[] | null {
  const figure = activityFigure(activity, notKnown);
  if (typeof figure === 'object' && figure.candidates.length > 0) return figure.maybeNobody ? [...figure.candidates, NOBODY] : figure.candidates;
  const reason = typeof figure === 'object' ? figure.absent : figure;
  if (!activity || reason !== 'suppressed') return null;
  return endsOf(activity, typeof activity.leavers === 'number' ? activity.leavers : mostLeavers(activity), notKnown);
}

/**
 * A cohort that is itself hidden is one of 1 to 5 leavers. Where some of them are shown, it is hidden to keep a small cell from
 * being had by subtraction: then each hidden cell is taken for one of up to 5.
 */
function mostLeavers({ eet, neet, custody, notKnown }: ActivityEvidence): number {
  const cells = [eet, neet, custody, notKnown];
  const shown = totalShown(cells);
  const hidden = cells.filter((cell) => typeof cell !== 'number').length;
  return shown === 0 ? MOST_SUPPRESSED : shown + MOST_SUPPRESSED * hidden;
}

function totalShown(cells: readonly Count[]): number {
  return cells.reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0);
}

/** The worst and the best share that can be, whatever the hidden cells hold: a little wider than the truth, never narrower. */
function endsOf(activity: ActivityEvidence, cohort: number, reading: 'in-denominator' | 'left-out'): Share[] {
  const { leavers, eet, neet, custody, notKnown } = activity;
  const [left, stays] = reading === 'left-out' ? [[custody, notKnown], [neet]] : [[custody], [neet, notKnown]];
  const most = cohort - totalShown(left);
  const isFixed = [leavers, ...left].every((cell) => typeof cell === 'number');
  const [low, high] = typeof eet === 'number' ? [eet, eet] : [0, cohort - totalShown([neet, custody, notKnown])];
  // A share of nobody is none: one leaver at least is left to count.
  const least = isFixed ? most : Math.max(high + totalShown(stays), 1);
  const ends = [
    { part: low, whole: most },
    { part: high, whole: least },
  ];
  const maybeNobody = !isFixed && low + totalShown(stays) === 0;
  return [...ends.filter(({ whole }) => whole > 0), ...(maybeNobody ? [NOBODY] : [])];
}

/** A figure that can be had in more ways than this is as good as hidden whole: it could be nearly anything. */
const MOST_WAYS = 20_000;

/** Year 11: EET over leavers without those in custody, and without those not known where the reading leaves them out. */
export function activityFigure(activity: ActivityEvidence | null, notKnown: 'in-denominator' | 'left-out'): Figure | Reason {
  if (!activity) return 'no-evidence';
  const { leavers, eet, neet, custody } = activity;
  const cells = [eet, custody, activity.notKnown, neet];
  const cohort = typeof leavers === 'number' ? leavers : sumIfAll(cells);
  if (cohort === null) return reasonFor(leavers);
  const missing = [eet, custody, ...(notKnown === 'left-out' ? [activity.notKnown] : [])].find(isNowhere);
  if (missing) return figureOf(cohort, [], reasonFor(missing));
  const ways = possibleCells(cells, cohort).map(([inEet = 0, inCustody = 0, unknown = 0]): Share => {
    return { part: inEet, whole: cohort - inCustody - (notKnown === 'left-out' ? unknown : 0) };
  });
  return figureOf(cohort, ways.length > 1 ? distinct(ways) : ways, ways.length > 0 ? 'cohort-too-small' : 'suppressed');
}

function distinct(shares: Share[]): Share[] {
  return [...new Map(shares.map((share) => [`${share.part}/${share.whole}`, share])).values()];
}

/** Destinations: sustained over the cohort. */
export function destinationFigure(destination: DestinationEvidence | null): Figure | Reason {
  if (!destination) return 'no-evidence';
  const { cohort, sustained } = destination;
  if (typeof cohort !== 'number') return reasonFor(cohort);
  const parts = possibleCounts(sustained, cohort);
  const candidates = parts?.map((part) => ({ part, whole: cohort })) ?? [];
  return figureOf(cohort, candidates, parts ? 'cohort-too-small' : typeof sustained === 'object' ? 'suppressed' : reasonFor(sustained));
}

/** Why a figure is missing, for a rating: hidden, or simply not there. */
function reasonFor(count: Count | CountRange): Reason {
  return count === 'suppressed' || count === 'low' || count === 'too-few-to-show' ? 'suppressed' : 'no-evidence';
}

function figureOf(cohort: number, candidates: Share[], otherwise: Reason): Figure {
  const usable = candidates.filter(({ whole }) => whole > 0);
  if (usable.length > 1) usable.sort((a, b) => a.part * b.whole - b.part * a.whole || a.whole - b.whole);
  return { cohort, candidates: usable, absent: usable.length === 0 ? otherwise : null, maybeNobody: usable.length < candidates.length };
}

function possibleCounts(sustained: DestinationEvidence['sustained'], cohort: number): number[] | null {
  if (typeof sustained === 'number') return [sustained];
  if (typeof sustained === 'object') return sustained.to - sustained.from < MOST_WAYS ? wholeNumbers(sustained.from, sustained.to) : null;
  return sustained === 'low' ? wholeNumbers(1, Math.min(MOST_SUPPRESSED, cohort)) : null;
}

function wholeNumbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function isNowhere(count: Count): boolean {
  return typeof count === 'string' && reasonFor(count) === 'no-evidence';
}

function sumIfAll(cells: Count[]): number | null {
  return cells.every((cell) => typeof cell === 'number') ? cells.reduce((sum, cell) => sum + cell, 0) : null;
}

/** All ways to fill the hidden cells so that the row adds up to the cohort and at least one hidden cell is small enough to have been hidden for itself. */
function possibleCells(cells: Count[], cohort: number): number[][] {
  const hidden = cells.flatMap((cell, index) => (typeof cell === 'number' ? [] : [index]));
  const known = cells.map((cell) => (typeof cell === 'number' ? cell : 0));
  if (hidden.length === 0) return [known];
  const rest = cohort - known.reduce((sum, cell) => sum + cell, 0);
  if (numberOfWays(rest, hidden.length) > MOST_WAYS) return [];
  const ways = waysToShare(rest, hidden.length);
  const withSmall = ways.filter((way) => hidden.length === 1 || way.some((count) => count >= 1 && count <= MOST_SUPPRESSED));
  const filled = withSmall.length > 0 ? withSmall : ways;
  return filled.map((way) => known.map((cell, index) => (hidden.includes(index) ? (way[hidden.indexOf(index)] as number) : cell)));
}

function numberOfWays(total: number, places: number): number {
  return places === 1 ? 1 : (numberOfWays(total, places - 1) * (total + places - 1)) / (places - 1);
}

function waysToShare(total: number, places: number): number[][] {
  if (total < 0) return [];
  if (places === 1) return [[total]];
  return wholeNumbers(0, total).flatMap((first) => waysToShare(total - first, places - 1).map((rest) => [first, ...rest]));
}
