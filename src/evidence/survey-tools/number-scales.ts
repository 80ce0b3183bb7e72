import type { Level } from './answer-words.ts';

/**
 * What each number of a scale is on the five steps. Both ends stay ends, the middle stays the middle, and the two sides are alike; on a
 * scale without a middle nobody is neutral.
 */
const SCALES = {
  'one-to-five': { from: 1, levels: [1, 2, 3, 4, 5] },
  'one-to-four': { from: 1, levels: [1, 2, 4, 5] },
  'one-to-seven': { from: 1, levels: [1, 2, 2, 3, 4, 4, 5] },
  'one-to-ten': { from: 1, levels: [1, 1, 2, 2, 3, 3, 4, 4, 5, 5] },
  'zero-to-ten': { from: 0, levels: [1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5] },
} as const satisfies Record<string, { from: number; levels: readonly Level[] }>;

export type NumberScale = keyof typeof SCALES;

export const NUMBER_SCALES = Object.keys(SCALES) as NumberScale[];

/** Null for a number that the scale does not have. */
export function levelOfNumber(number: number, scale: NumberScale): Level | null {
  const { from, levels } = SCALES[scale];
  return levels[number - from] ?? null;
}
