import { betaBelow } from './beta.ts';
import type { LevelId } from './level.ts';
import type { Share } from './quantity.ts';
import type { Change, OneStudent } from './rating.ts';

/** For every count that a cohort could have had, what it would have been rated: stretches of counts, lowest first. */
export type Outcomes = { from: number; to: number; levels: readonly LevelId[] }[];

/**
 * Finds the stretches from the count outwards.
 * @param stepAt a number for each count from 0 to whole that must not fall as the count rises; counts with the same number have the same levels
 * @param levelsAt the levels of a count
 * @param count where to start looking: bounds near it are found with the fewest questions
 */
export function outcomes(whole: number, stepAt: (count: number) => number, levelsAt: (count: number) => readonly LevelId[], count: number): Outcomes {
  const found: Outcomes = [];
  for (const [from, to] of stretches(whole, stepAt, count)) addStretch(found, from, to, levelsAt(from));
  return found;
}

/** Adds the next stretch; neighbours with the same levels become one. */
export function addStretch(all: Outcomes, from: number, to: number, levels: readonly LevelId[]): void {
  const last = all.at(-1);
  const same = last && last.levels.length === levels.length && last.levels.every((level, index) => level === levels[index]);
  if (same) last.to = to;
  else all.push({ from, to, levels });
}

/** The counts that share a step, lowest first: down from where we start, then up. */
function stretches(whole: number, stepAt: (count: number) => number, count: number): [from: number, to: number, step: number][] {
  const found: [number, number, number][] = [];
  for (let to = count; to >= 0; to = (found[0] as [number, number, number])[0] - 1) {
    const step = stepAt(to);
    found.unshift([lastOfStep(stepAt, step, to, 0), to, step]);
  }
  for (let from = count + 1; from <= whole; from = (found.at(-1) as [number, number, number])[1] + 1) {
    const step = stepAt(from);
    found.push([from, lastOfStep(stepAt, step, from, whole), step]);
  }
  return found;
}

/** The furthest count towards `end` that is still on the step: in strides that double, then by halving. */
function lastOfStep(stepAt: (count: number) => number, step: number, start: number, end: number): number {
  if (stepAt(end) === step) return end;
  const away = end < start ? -1 : 1;
  const most = Math.abs(end - start);
  let inside = 0;
  let outside = 1;
  while (outside <= most && stepAt(start + away * outside) === step) {
    inside = outside;
    outside *= 2;
  }
  outside = Math.min(outside, most + 1);
  while (outside - inside > 1) {
    const middle = (inside + outside) >> 1;
    if (stepAt(start + away * middle) === step) inside = middle;
    else outside = middle;
  }
  return start + away * inside;
}

/** The smallest change up and down that gives another level, the average moving with the institution. */
export function oneStudent(all: Outcomes, count: number): OneStudent {
  const at = all.findIndex(({ to }) => count <= to);
  const [down, up] = [all[at - 1], all[at + 1]];
  return {
    up: up ? changeTo(up.levels, up.from - count) : null,
    down: down ? changeTo(down.levels, count - down.to) : null,
  };
}

function changeTo(levels: readonly LevelId[], change: number): Change {
  return { change, level: levels.length === 1 ? (levels[0] ?? null) : null, levels: [...levels] };
}

/**
 * The chance of each level, if the year's leavers are one draw from what the institution does.
 *
 * Model: the institution's own binomial uncertainty. Its underlying share is unknown; having seen `part` of `whole`, it is
 * believed to be Beta(part + 1/2, whole - part + 1/2) (Jeffreys), which spreads as the binomial does and stays honest at
 * 0 and at all of them. Each possible share is rounded to the nearest count of the cohort and rated, with the comparator
 * recomputed for that count, since the institution is in its own average. The other institutions' figures stay as they are.
 */
export function levelProbabilities(all: Outcomes, { part, whole }: Share): Map<string, number> {
  const chance = new Map<string, number>();
  const below = (count: number) => (count > whole ? 1 : betaBelow((count - 0.5) / whole, part + 0.5, whole - part + 0.5));
  let before = 0;
  for (const { to, levels } of all) {
    const until = below(to + 1);
    const key = levels.length === 1 ? (levels[0] as LevelId) : 'unresolved';
    chance.set(key, (chance.get(key) ?? 0) + until - before);
    before = until;
  }
  return chance;
}

/** Two-sided 95% of the normal distribution. */
const Z = 1.959963984540054;

/** Wilson's 95% interval of a share: 0 to 1, never beyond, and of some width also at 0 and at all. */
export function wilson({ part, whole }: Share): { low: number; high: number } {
  const share = part / whole;
  const middle = (share + (Z * Z) / (2 * whole)) / (1 + (Z * Z) / whole);
  const half = (Z / (1 + (Z * Z) / whole)) * Math.sqrt((share * (1 - share)) / whole + (Z * Z) / (4 * whole * whole));
  return { low: part === 0 ? 0 : Math.max(0, middle - half), high: part === whole ? 1 : Math.min(1, middle + half) };
}
