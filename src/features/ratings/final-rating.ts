import type { IsoDate } from '../../rating/evidence.ts';
import type { SettledFramework } from '../../rating/framework.ts';
import { type LevelId, LevelScale, type Verdict } from '../../rating/level.ts';
import { rateOverall } from '../../rating/overall.ts';
import type { InstitutionRating, OverallRating } from '../../rating/rating.ts';
import { isInForce, type Moderation, OVERALL } from './moderation.ts';

/** What counts in the end: the engine's rating, or the level that the partnership put in its place. */
export interface FinalRating {
  elements: Record<string, FinalVerdict>;
  overall: OverallRating & FinalVerdict;
}

export interface FinalVerdict extends Verdict {
  /** What the engine says, whatever was moderated. */
  computed: LevelId[];
  moderated: boolean;
}

/** Puts moderations in force in the place of computed levels. The overall rating follows from the elements as they are then. */
export function finalRating(
  { elements, overall }: InstitutionRating,
  moderations: readonly Moderation[],
  framework: SettledFramework,
  day: IsoDate,
): FinalRating {
  const scale = new LevelScale(framework.levels);
  const moderatedTo = (element: string) => moderations.find((each) => each.element === element && isInForce(each, day))?.level ?? null;
  const verdicts = framework.elements.flatMap(({ id, short }) => {
    const computed = elements[id];
    return computed ? [{ id, short, verdict: settled(computed, moderatedTo(id), scale) }] : [];
  });
  const fromElements = rateOverall(verdicts, framework.overallRule, scale);
  return {
    elements: Object.fromEntries(verdicts.map(({ id, verdict }) => [id, verdict])),
    overall: { ...fromElements, ...settled(fromElements, moderatedTo(OVERALL), scale), computed: overall.levels },
  };
}

function settled({ status, level, levels, reason }: Verdict, moderatedTo: LevelId | null, scale: LevelScale): FinalVerdict {
  if (moderatedTo === null) return { status, level, levels, reason, computed: levels, moderated: false };
  return { ...scale.verdict([moderatedTo]), computed: levels, moderated: true };
}

/** The rating with final verdicts, for sums over the city. What it rests on stays what the engine found. */
export function withFinal(rating: InstitutionRating, final: FinalRating): InstitutionRating {
  const elements = Object.entries(rating.elements).map(
    ([id, element]) => [id, { ...element, ...verdictOnly(final.elements[id] ?? element) }] as const,
  );
  return { ...rating, elements: Object.fromEntries(elements), overall: { ...rating.overall, ...verdictOnly(final.overall) } };
}

function verdictOnly({ status, level, levels, reason }: Verdict): Verdict {
  return { status, level, levels, reason };
}
