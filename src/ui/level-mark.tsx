import type { ComponentChildren } from 'preact';
import type { LevelScale, Verdict } from '../rating/level.ts';
import { either } from '../rating/words.ts';
import type { ShapeName } from './outline.ts';
import { toneOf } from './tone.ts';

interface LevelMarkProps {
  scale: LevelScale;
  verdict: Pick<Verdict, 'status' | 'levels'>;
  size?: 'cell' | 'line' | 'heading';
  /** Stands inside the mark behind the word: the one-student flag. */
  children?: ComponentChildren;
}

/** What was decided, as a word with its shape and colour. The word alone says it all; the style sheet draws the shape, since a city has thousands. */
export function LevelMark({ scale, verdict, size = 'line', children }: LevelMarkProps) {
  const look = lookOf(scale, verdict);
  return (
    <span class={`level ${size === 'line' ? '' : `level--${size} `}tone-${look}`}>
      {verdictWords(scale, verdict)}
      {children}
    </span>
  );
}

/** "Amber/Green"; "Amber/Red or Red" where it is left open; "Not rated". */
export function verdictWords(scale: LevelScale, { status, levels }: Pick<Verdict, 'status' | 'levels'>): string {
  if (status === 'not-applicable') return 'Not applicable';
  if (levels.length === 0) return 'Not rated';
  return either(levels.map((level) => scale.title(level)));
}

function lookOf(scale: LevelScale, { status, levels }: Pick<Verdict, 'status' | 'levels'>): ShapeName {
  const [only] = levels;
  if (status === 'not-applicable') return 'not-applicable';
  if (only === undefined) return 'not-rated';
  return levels.length > 1 ? 'unresolved' : toneOf(scale, only);
}
