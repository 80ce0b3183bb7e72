import type { Absence } from '../../rating/evidence.ts';
import type { LevelId, LevelScale } from '../../rating/level.ts';
import type { ShapeName } from '../shape.tsx';
import { toneOf } from '../tone.ts';

export interface LevelGroup {
  name: string;
  /** How many stand where; or why that may not be said. */
  counts: LevelCounts | Absence;
}

/** Whole numbers, 0 or more. A level that is left out has none. */
export interface LevelCounts {
  levels: Partial<Record<LevelId, number>>;
  /** Those for which more than one level is possible. */
  unresolved?: number;
  notRated?: number;
  notApplicable?: number;
}

/** A group as it is drawn: its pieces in the order of the levels, then those that have no one level. */
export interface Bar {
  name: string;
  absence: Absence | null;
  /** Only those that are not empty. */
  pieces: Piece[];
  /** All that are drawn. */
  total: number;
  /** Those with one level, and how many of them stand in the upper half of the levels. */
  rated: number;
  upper: number;
}

export interface Piece {
  stand: Stand;
  count: number;
  /** How many lie before it in the bar. */
  from: number;
}

/** A place where something can stand: a level, or none, with its look and its word. */
export interface Stand {
  level: LevelId | null;
  look: ShapeName;
  words: string;
  count: (counts: LevelCounts) => number;
}

/** All of them, in the order of the bar, of its key and of its table. */
export function standsOf(scale: LevelScale): Stand[] {
  return [
    ...scale.levels.map(({ id, title }): Stand => ({ level: id, look: toneOf(scale, id), words: title, count: ({ levels }) => levels[id] ?? 0 })),
    { level: null, look: 'unresolved', words: 'More than one level possible', count: ({ unresolved }) => unresolved ?? 0 },
    { level: null, look: 'not-rated', words: 'Not rated', count: ({ notRated }) => notRated ?? 0 },
    { level: null, look: 'not-applicable', words: 'Not applicable', count: ({ notApplicable }) => notApplicable ?? 0 },
  ];
}

/** @throws RangeError for a count that is no whole number of 0 or more, or of a level that the scale has not. */
export function barOf({ name, counts }: LevelGroup, scale: LevelScale): Bar {
  if (typeof counts === 'string') return { name, absence: counts, pieces: [], total: 0, rated: 0, upper: 0 };
  for (const level of Object.keys(counts.levels)) scale.points(level);
  const pieces: Piece[] = [];
  let from = 0;
  for (const stand of standsOf(scale)) {
    const count = whole(stand.count(counts));
    if (count > 0) pieces.push({ stand, count, from });
    from += count;
  }
  const rated = pieces.filter(({ stand }) => stand.level !== null);
  const upper = rated.filter(({ stand }) => stand.level !== null && scale.upper.includes(stand.level));
  return { name, absence: null, pieces, total: from, rated: sum(rated), upper: sum(upper) };
}

function whole(count: number): number {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`A chart of counts was given ${count}.`);
  return count;
}

function sum(pieces: readonly Piece[]): number {
  return pieces.reduce((all, { count }) => all + count, 0);
}
