import type { ElementRating } from '../../../rating/rating.ts';

/** A level that more leavers than this would have to change is not flagged. */
const FEW = 2;

/** How many leavers decide between this level and the next, where that is one or two. */
export function fewWhoDecide({ oneStudent }: ElementRating): number | null {
  const changes = [oneStudent?.up?.change, oneStudent?.down?.change].filter((change) => change !== undefined);
  const fewest = Math.min(...changes);
  return fewest <= FEW ? fewest : null;
}
