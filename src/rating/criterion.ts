import type { Band } from './framework.ts';
import type { LevelId } from './level.ts';
import { compare, type Quantity, quantity } from './quantity.ts';

/** A stretch of the line of numbers; null is without end. */
export interface Stretch {
  low: number | null;
  lowIncluded: boolean;
  high: number | null;
  highIncluded: boolean;
}

/**
 * A stretch of the line on which the same criteria hold, or the place `at` the average, which lies between below and above.
 * `published`: the levels whose criterion holds here; none is a hole, more than one an overlap. `levels`: those that a
 * figure here gets, holes filled as the reading says.
 */
export interface Step {
  stretch: Stretch | 'at';
  published: LevelId[];
  levels: LevelId[];
}

/** All criteria of one element as one line, cut where they change: lowest numbers first. Rating looks a number up on it; the lint reads it whole. */
export interface CriteriaLine {
  /** Whether numbers are distances from an average (and `at` is a place of its own) or numbers that stand for themselves. */
  relative: boolean;
  steps: Step[];
  /** Where each step ends; null for `at`, and for the last. */
  ends: (Quantity | null)[];
}

const ENDLESS: Stretch = { low: null, lowIncluded: false, high: null, highIncluded: false };

/** @param otherwise the levels of a figure that no criterion covers; none leaves the hole open */
export function criteriaLine(criteria: Record<LevelId, Band>, otherwise: readonly LevelId[] = []): CriteriaLine {
  const bands = Object.entries(criteria);
  const relative = bands.some(([, band]) => isRelative(band));
  const pieces = cutAt(bounds(bands.map(([, band]) => band)));
  const steps = pieces.map((stretch): Step => {
    const published = bands.filter(([, band]) => band.at === undefined && covers(stretchOf(band), stretch)).map(([level]) => level);
    return { stretch, published, levels: published };
  });
  const line = joined(relative ? withAt(steps, bands) : steps);
  return {
    relative,
    steps: line.map((step) => ({ ...step, levels: step.published.length ? step.published : [...otherwise] })),
    ends: line.map(({ stretch }) => (stretch === 'at' || stretch.high === null ? null : quantity(stretch.high))),
  };
}

/** Where on the line a number lies: an index into its steps. `at` says whether the number counts as at the average. */
export function stepOf(line: CriteriaLine, number: Quantity, at: boolean): number {
  if (at) return line.steps.findIndex((step) => step.stretch === 'at');
  for (let index = 0; index < line.steps.length - 1; index++) {
    const end = line.ends[index];
    if (!end) continue;
    const beyond = compare(number, end);
    if (beyond < 0 || (beyond === 0 && endIncluded(line, index))) return index;
  }
  return line.steps.length - 1;
}

function endIncluded({ steps }: CriteriaLine, index: number): boolean {
  const stretch = steps[index]?.stretch;
  return stretch !== undefined && stretch !== 'at' && stretch.highIncluded;
}

function isRelative(band: Band): boolean {
  return band.at !== undefined || band.above !== undefined || band.below !== undefined;
}

/** The stretch a band covers. `below: 2, to: 5` counts downwards: from -5, included, to -2, not included. */
function stretchOf(band: Band): Stretch {
  if (band.at !== undefined) return { low: 0, lowIncluded: true, high: 0, highIncluded: true };
  if (band.above !== undefined) return { low: band.above, lowIncluded: false, high: band.to ?? null, highIncluded: band.to !== undefined };
  if (band.below !== undefined)
    return { low: negative(band.to), lowIncluded: band.to !== undefined, high: negative(band.below), highIncluded: false };
  if (band.exactly !== undefined) return { low: band.exactly, lowIncluded: true, high: band.exactly, highIncluded: true };
  return {
    low: band.from ?? band.over ?? null,
    lowIncluded: band.from !== undefined,
    high: band['up-to'] ?? band.under ?? null,
    highIncluded: band['up-to'] !== undefined,
  };
}

function negative(distance: number | undefined): number | null {
  return distance === undefined ? null : distance === 0 ? 0 : -distance;
}

function bounds(bands: Band[]): number[] {
  const all = bands.map(stretchOf).flatMap(({ low, high }) => [low, high]);
  return [...new Set(all.filter((bound) => bound !== null))].sort((a, b) => a - b);
}

/** The line as pieces that no bound divides: the stretch before the first bound, the bound itself, the stretch to the next … */
function cutAt(sorted: number[]): Stretch[] {
  const [first] = sorted;
  if (first === undefined) return [ENDLESS];
  const before: Stretch = { ...ENDLESS, high: first };
  const behind = sorted.flatMap((bound, index): Stretch[] => [
    { low: bound, lowIncluded: true, high: bound, highIncluded: true },
    { low: bound, lowIncluded: false, high: sorted[index + 1] ?? null, highIncluded: false },
  ]);
  return [before, ...behind];
}

function covers(outer: Stretch, piece: Stretch): boolean {
  const low =
    outer.low === null || (piece.low !== null && (piece.low > outer.low || (piece.low === outer.low && (outer.lowIncluded || !piece.lowIncluded))));
  const high =
    outer.high === null ||
    (piece.high !== null && (piece.high < outer.high || (piece.high === outer.high && (outer.highIncluded || !piece.highIncluded))));
  return low && high;
}

/** Puts `at` in the place of 0: what is exactly equal is always at the average, and above and below start behind it. */
function withAt(steps: Step[], bands: [LevelId, Band][]): Step[] {
  const levels = bands.filter(([, band]) => band.at !== undefined).map(([level]) => level);
  const at: Step = { stretch: 'at', published: levels, levels };
  const side = (below: boolean) => steps.flatMap((step) => clipped(step, below));
  return [...side(true), at, ...side(false)];
}

function clipped(step: Step, below: boolean): Step[] {
  const { low, high } = step.stretch as Stretch;
  if (low === 0 && high === 0) return [];
  if (below) {
    if (low !== null && low >= 0) return [];
    return [
      { ...step, stretch: high === null || high > 0 ? { ...(step.stretch as Stretch), high: 0, highIncluded: false } : (step.stretch as Stretch) },
    ];
  }
  if (high !== null && high <= 0) return [];
  return [{ ...step, stretch: low === null || low < 0 ? { ...(step.stretch as Stretch), low: 0, lowIncluded: false } : (step.stretch as Stretch) }];
}

/** Neighbours with the same criteria as one. */
function joined(steps: Step[]): Step[] {
  const result: Step[] = [];
  for (const step of steps) {
    const last = result.at(-1);
    if (!last || last.stretch === 'at' || step.stretch === 'at' || last.published.join() !== step.published.join()) result.push(step);
    else result[result.length - 1] = { ...step, stretch: { ...step.stretch, low: last.stretch.low, lowIncluded: last.stretch.lowIncluded } };
  }
  return result;
}
