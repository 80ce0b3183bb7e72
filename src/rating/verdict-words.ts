import type { LevelId, LevelScale, Reason } from './level.ts';

const REASONS: Record<Reason, string> = {
  'no-evidence': 'no evidence',
  suppressed: 'suppressed',
  'cohort-too-small': 'too few leavers',
  'criteria-to-be-determined': 'criteria undecided',
  'baseline-year': 'first survey',
  'not-comparable': 'not comparable',
  'too-few-responses': 'too few answers',
  'not-enough-elements': 'too few elements',
  'no-such-phase': 'not applicable',
};

/** Why there is no rating, in two or three words for a table cell. */
export function reasonWords(reason: Reason | null): string {
  return reason ? REASONS[reason] : 'not rated';
}

/** A shape for each level, so that it is never told by colour alone: a circle for the best, a square for the last, triangles up and down between. */
export function levelShape(scale: LevelScale, level: LevelId): string {
  if (level === scale.best) return '●';
  if (level === scale.worst) return '■';
  return scale.points(level) >= (scale.levels.length - 1) / 2 ? '▲' : '▼';
}
