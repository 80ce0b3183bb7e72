import type { Element } from './framework.ts';
import { type LevelId, type LevelScale, type Reason, withoutLevel } from './level.ts';
import type { CriterionCheck, ElementRating } from './rating.ts';

type Bare = Omit<ElementRating, 'figures' | 'explanation' | 'sources'>;

/** The condition for a level of a ladder: to stand on a rung, or on any of several. */
interface RungCriterion {
  rung: string | readonly string[];
  says: string;
}

export function rungsOf({ rung }: Pick<RungCriterion, 'rung'>): readonly string[] {
  return typeof rung === 'string' ? [rung] : rung;
}

/** A ladder of rungs, each with the level whose criterion asks for it. What is the same for all institutions on a rung is made once. */
export function ladderOf(element: Element, criteria: Record<LevelId, RungCriterion>, scale: LevelScale): (rung: string) => Bare {
  const made = new Map<string, Bare>();
  return (rung) => {
    const known = made.get(rung) ?? onRung(element, criteria, scale, rung);
    made.set(rung, known);
    return known;
  };
}

function onRung(element: Element, criteria: Record<LevelId, RungCriterion>, scale: LevelScale, rung: string): Bare {
  const checks = checksOf(criteria, scale, (level) => rungsOf(criteria[level] ?? { rung: [] }).includes(rung));
  const levels = checks.filter(({ holds }) => holds).map(({ level }) => level);
  return { ...bare(element), ...scale.verdict(levels), criteria: checks };
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
