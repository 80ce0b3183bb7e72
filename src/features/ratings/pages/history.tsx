import type { LevelId, LevelScale } from '../../../rating/level.ts';
import { whenWords } from '../../../ui/format.ts';
import { LevelMark } from '../../../ui/level-mark.tsx';
import type { Moderation } from '../moderation.ts';
import type { Stance } from '../stance.ts';
import { stanceBy, untilWords, whoWords } from './rating-words.ts';

interface HistoryProps {
  moderations: Moderation[];
  stances: Stance[];
  scale: LevelScale;
  now: Date;
}

/** All that both sides decided about one rating, the last first. Nothing leaves it. */
export function History({ moderations, stances, scale, now }: HistoryProps) {
  const lines = [
    ...moderations.map((one) => ({ at: one.at, line: <ModerationLine moderation={one} scale={scale} now={now} /> })),
    ...stances.map((one) => ({ at: one.at, line: <StanceLine stance={one} scale={scale} now={now} /> })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
  if (lines.length === 0) return <p class="soft">Nothing has been decided about this rating yet.</p>;
  return <ol class="history">{lines.map(({ line }) => line)}</ol>;
}

function Mark({ levels, scale }: { levels: LevelId[]; scale: LevelScale }) {
  const known = levels.filter((level) => scale.levels.some(({ id }) => id === level));
  const status = known.length > 1 ? 'unresolved' : known.length === 1 ? 'rated' : 'not-rated';
  return <LevelMark scale={scale} verdict={{ status, levels: known }} size="cell" />;
}

function ModerationLine({ moderation, scale, now }: { moderation: Moderation; scale: LevelScale; now: Date }) {
  const { level, computed, reason, byName, at } = moderation;
  return (
    <li>
      <p>
        {level === null ? (
          <>
            Partnership: accepted the computed <Mark levels={computed} scale={scale} />
          </>
        ) : (
          <>
            Partnership: set <Mark levels={[level]} scale={scale} /> {untilWords(moderation)}; computed <Mark levels={computed} scale={scale} />
          </>
        )}
      </p>
      {reason && <p class="as-typed">{reason}</p>}
      <p class="note">
        <bdi>{whoWords(byName)}</bdi>, {whenWords(at, now)}
      </p>
    </li>
  );
}

function StanceLine({ stance, scale, now }: { stance: Stance; scale: LevelScale; now: Date }) {
  return (
    <li>
      <p>
        Institution: {stance.stance === 'agree' ? 'agreed with' : 'disputed'} <Mark levels={stance.about} scale={scale} />
      </p>
      {stance.because && <p class="as-typed">{stance.because}</p>}
      <p class="note">
        <bdi>{stanceBy(stance)}</bdi>, {whenWords(stance.at, now)}
      </p>
    </li>
  );
}
