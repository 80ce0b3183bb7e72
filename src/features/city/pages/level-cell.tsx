import type { LevelScale } from '../../../rating/level.ts';
import { Flag } from '../../../ui/flag.tsx';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { type CellSummary, OVERALL } from '../../ratings/index.ts';
import { type CellAsked, notesOf } from '../cell-notes.ts';

interface LevelCellProps extends CellAsked {
  cell: CellSummary;
  column: string;
  scale: LevelScale;
}

/** A level, and what is out of the ordinary about it; no more, since there are many cells. */
export function LevelCell({ cell, column, scale, disputed, look }: LevelCellProps) {
  const notes = notesOf(cell, { disputed, look }, scale);
  const mark = (
    <LevelMark scale={scale} verdict={cell} size={column === OVERALL ? 'line' : 'cell'}>
      {cell.few !== null && <Flag few={cell.few} />}
    </LevelMark>
  );
  if (notes.length === 0) return mark;
  return (
    <span class="cell">
      {mark}
      {notes.map((note) => (
        <small>{note}</small>
      ))}
    </span>
  );
}
