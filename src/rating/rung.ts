import type { Element } from './framework.ts';
import { type LevelId, type LevelScale, type Reason, withoutLevel } from './level.ts';
import type { CriterionCheck, ElementRating } from './rating.ts';

type Bare = Omit<ElementRating, 'figures' | 'explanation' | 'sources'>;

/** A rating on a ladder: the level whose criterion asks for this rung. */
export function ladderVerdict(element: Element, criteria: Record<LevelId, { rung: string; says: string }>, scale: LevelScale, rung: string): Bare {
  const levels = scale.levels.filter(({ id }) => criteria[id]?.rung === rung).map(({ id }) => id);
  const checks = scale.levels.flatMap(({ id }): CriterionCheck[] => {
    const criterion = criteria[id];
    return criterion ? [{ level: id, says: criterion.says, holds: criterion.rung === rung }] : [];
  });
  return { ...bare(element), ...scale.verdict(levels), criteria: checks };
}

export function withoutFigures(element: Element, reason: Reason, explanation: string): ElementRating {
  return { ...bare(element), ...withoutLevel(reason), criteria: [], figures: null, explanation, sources: [] };
}

function bare(element: Element): Bare {
  const nothing = { phases: null, oneStudent: null, interval: null, probability: null };
  return { element: element.id, ...withoutLevel('no-evidence'), ...nothing, criteria: [], readings: [] };
}
