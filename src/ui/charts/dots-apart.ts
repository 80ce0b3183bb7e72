/**
 * How far above the line each dot stands so that no two overlap, each as low as it can: dots of one width, their places on
 * the line given. The dots are set in the order given, so that the first stands on the line itself. Null as soon as one
 * would have to stand higher than `most`: dots of another width may do.
 */
export function dotsApart(places: readonly number[], width: number, most = Number.POSITIVE_INFINITY): number[] | null {
  const set: Dot[] = [];
  for (const x of places) {
    const y = lowestFree(set.filter((other) => Math.abs(other.x - x) < width - DUST).map((other) => taken(other, x, width)));
    if (y > most) return null;
    set.push({ x, y });
  }
  return set.map(({ y }) => y);
}

interface Dot {
  x: number;
  y: number;
}

/** Against dust of sums: dots that just touch do not overlap. */
const DUST = 1e-6;

/** The heights that another dot takes from one at this place. */
function taken(other: Dot, x: number, width: number): { from: number; to: number } {
  const clearance = Math.sqrt(width * width - (other.x - x) ** 2);
  return { from: other.y - clearance, to: other.y + clearance };
}

function lowestFree(heights: { from: number; to: number }[]): number {
  let y = 0;
  for (const { from, to } of heights.sort((a, b) => a.from - b.from)) if (from < y - DUST && to > y + DUST) y = to;
  return y;
}
