import type { Distances } from '../../../rating/compare.ts';
import { count } from '../../../rating/words.ts';
import { levelsMoved } from './report-words.ts';

/** Levels moved overall; null where there is nothing to compare. */
export function levelsMovedOverall(distances: Distances | null): number | null {
  return distances?.overall?.levels ?? null;
}

/** Levels moved, drawn small: an arrow and a number, and the words for the ear. */
export function Movement({ levels }: { levels: number | null }) {
  if (levels === null)
    return (
      <span class="move">
        <span aria-hidden="true">–</span>
        <span class="unseen">not comparable</span>
      </span>
    );
  if (levels === 0)
    return (
      <span class="move">
        <span aria-hidden="true">=</span>
        <span class="unseen">the same level</span>
      </span>
    );
  return (
    <span class={levels > 0 ? 'move move--up' : 'move move--down'}>
      <span aria-hidden="true">{count(Math.abs(levels))}</span>
      <span class="unseen">{levelsMoved(levels)}</span>
    </span>
  );
}
