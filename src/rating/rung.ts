import type { Element } from './framework.ts';
import { type LevelId, type LevelScale, type Reason, withoutLevel } from './level.ts';
import type { CriterionCheck, ElementRating } from './rating.ts';

type Bare = Omit<ElementRating, 'figures' | 'explanation' | 'sources'>;

/** A ladder of rungs, each with the level whose criterion asks for it. What is the same for all institutions on a rung is made once. */
export function ladderOf(element: Element, criteria: Record<LevelId, { rung: string; says: string }>, scale: LevelScale): (rung: string) => Bare {
  const made = new Map<string, Bare>();
  return (rung) => {
    const known = made.get(rung) ?? onRung(element, criteria, scale, rung);
    made.set(rung, known);
    return known;
  };
}

function onRung(element: Element, criteria: Record<LevelId, { rung: string; says: string }>, scale: LevelScale, rung: string): Bare {
  const levels = scale.levels.filter(({ id }) => criteria[id]?.rung === rung).map(({ id }) => id);
  return { ...bare(element), ...scale.verdict(levels), criteria: checksOf(criteria, scale, (level) => criteria[level]?.rung === rung) };
}

/** Each criterion in its words, with whether it holds. */
export function checksOf(
  criteria: Record<LevelId, { says: string }>,
  scale: LevelScale,
  holds: (level: LevelId) => boolean | null,
): CriterionCheck[] {
  return scale.levels.flatMap(({ id }) => {
    const criterion = criteria[id];
    return criterion ? [{ level: id, says: criterion.says, holds: holds(id) }] : [];
  });
}

export function withoutFigures(element: Element, reason: Reason, explanation: string): ElementRating {
  return { ...bare(element), ...withoutLevel(reason), criteria: [], figures: null, explanation, sources: [] };
}

function bare(element: Element): Bare {
  const nothing = { phases: null, oneStudent: null, interval: null, probability: null };
  return { element: element.id, ...withoutLevel('no-evidence'), ...nothing, criteria: [], readings: [] };
}
