import type { RatingSummary } from '../ratings/index.ts';

/** How an institution moved overall, as it can be asked for. */
export const MOVES = {
  up: 'Up since last year',
  same: 'Same as last year',
  down: 'Down since last year',
  unknown: 'Not comparable with last year',
  'baseline-up': 'Up since the baseline',
  'baseline-same': 'Same as the baseline',
  'baseline-down': 'Down since the baseline',
  'baseline-unknown': 'No baseline',
} as const;

export type Move = keyof typeof MOVES;

export function movedAs({ lastYear, baseline }: RatingSummary['moved'], move: Move): boolean {
  return move.startsWith('baseline-') ? directionOf(baseline) === move.slice('baseline-'.length) : directionOf(lastYear) === move;
}

export type Direction = 'up' | 'same' | 'down' | 'unknown';

export function directionOf(levels: number | null): Direction {
  if (levels === null) return 'unknown';
  return levels === 0 ? 'same' : levels > 0 ? 'up' : 'down';
}

/** How many moved which way. */
export function countMoves(levels: readonly (number | null)[]): Record<Direction, number> {
  const counts = { up: 0, same: 0, down: 0, unknown: 0 };
  for (const each of levels) counts[directionOf(each)] += 1;
  return counts;
}
