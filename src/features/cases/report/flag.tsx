import type { ElementRating } from '../../../rating/rating.ts';

/** A level that more leavers than this would have to change is not flagged. */
const FEW = 2;

/** How many leavers decide between this level and the next, where that is one or two. */
export function fewWhoDecide({ oneStudent }: ElementRating): number | null {
  const changes = [oneStudent?.up?.change, oneStudent?.down?.change].filter((change) => change !== undefined);
  const fewest = Math.min(...changes);
  return fewest <= FEW ? fewest : null;
}

/** The one-student flag: a small ringed number. */
export function Flag({ few, spoken = true }: { few: number; spoken?: boolean }) {
  return (
    <span class="flag">
      {few}
      {spoken && <span class="unseen"> {few === 1 ? 'leaver decides' : 'leavers decide'} this level</span>}
    </span>
  );
}
