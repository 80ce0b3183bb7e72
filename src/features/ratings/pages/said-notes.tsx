import type { LevelScale } from '../../../rating/level.ts';
import { LevelMark, verdictWords } from '../../../ui/level-mark.tsx';
import type { Said } from '../said.ts';
import type { CellSummary } from '../summary.ts';
import { untilWords } from './rating-words.ts';

interface NoteProps {
  cell: CellSummary;
  said: Said;
  scale: LevelScale;
}

/** Beside a level that is not the computed one: that, and who set it and why. */
export function ModerationNote({ cell, said: { moderation }, scale }: NoteProps) {
  if (!cell.moderated) return isOther(cell) ? <Computed cell={cell} scale={scale} /> : <Accepted cell={cell} moderation={moderation} />;
  return (
    <div class="moderated">
      <p>
        <b>Set by the partnership</b> {moderation && untilWords(moderation)}
      </p>
      {moderation?.reason && <p class="as-typed">{moderation.reason}</p>}
      <Computed cell={cell} scale={scale} />
    </div>
  );
}

function isOther({ levels, computed }: CellSummary): boolean {
  return levels.join() !== computed.join();
}

export function Computed({ cell, scale }: Pick<NoteProps, 'cell' | 'scale'>) {
  const status = cell.computed.length > 1 ? 'unresolved' : cell.computed.length === 1 ? 'rated' : 'not-rated';
  return (
    <p class="computed">
      Computed: <LevelMark scale={scale} verdict={{ status, levels: cell.computed }} size="cell" />
    </p>
  );
}

/** An acceptance is of what was computed then. */
function Accepted({ cell, moderation }: { cell: CellSummary; moderation: Said['moderation'] }) {
  if (moderation?.level !== null || moderation.computed.join() !== cell.computed.join()) return null;
  return <p class="note">The partnership has looked at it and accepted the computed level.</p>;
}

/** What the institution says of a rating, shown to both sides. */
export function StanceNote({ cell, said: { stance, unanswered }, scale }: NoteProps) {
  if (!stance) return null;
  const isOfThis = stance.about.join() === cell.levels.join();
  const then = isOfThis
    ? ''
    : `, when it was ${verdictWords(scale, { status: stance.about.length > 0 ? 'rated' : 'not-rated', levels: stance.about })}`;
  if (stance.stance === 'agree') return <p class="note">The institution agrees{then && <> with it{then}</>}.</p>;
  return (
    <div class="disputed">
      <p>
        <b>The institution disputes this rating</b>
        {then}
        {unanswered && ' · not answered yet'}
      </p>
      <p class="as-typed">{stance.because}</p>
    </div>
  );
}
