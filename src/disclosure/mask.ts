import type { Band } from './bands.ts';
import type { Released } from './release.ts';

/**
 * The band in which a share of a sensitive question is shown when it is near 0%: "<5%", or, for so few people that "<5%" could only mean nobody,
 * the next multiple of five that leaves room for one person. Null where the share is above it.
 */
export function maskOf(positive: number, answered: number): { released: Released; counts: Band } | null {
  const edge = edgeOf(answered);
  const most = Math.ceil((edge * answered) / 100) - 1;
  if (positive <= most) return { released: { below: edge }, counts: { low: 0, high: most } };
  if (answered - positive <= most)
    return {
      released: { above: 100 - edge },
      counts: { low: answered - most, high: answered },
    };
  return null;
}

const STEP = 5;

function edgeOf(answered: number): number {
  let edge = STEP;
  while (edge * answered <= 100) edge += STEP;
  return edge;
}
