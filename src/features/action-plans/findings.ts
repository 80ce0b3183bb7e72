import type { Findings } from '../../action-plan/index.ts';
import type { SurveyFigures } from '../../rating/rating.ts';
import { verdictWords } from '../../ui/level-mark.tsx';
import type { Plan } from './load-plan.ts';

/** Elements below the best level, each with the criteria that are not met: the one that is nearest first. */
export function ratingsBelowBest({ elements, scale, rating }: Pick<Plan, 'elements' | 'scale' | 'rating'>): Findings['ratings'] {
  return elements.flatMap(({ id, title }) => {
    const [cell, engine] = [rating?.summary.elements[id], rating?.detail.rating.elements[id]];
    if (!cell || !engine || cell.levels.length === 0) return [];
    const points = scale.points(scale.lowest(cell.levels));
    const notMet = engine.criteria.filter(({ level, holds }) => holds !== true && scale.points(level) > points);
    if (notMet.length === 0) return [];
    const nearestFirst = notMet.toSorted((a, b) => scale.points(a.level) - scale.points(b.level));
    return [{ element: id, title, level: verdictWords(scale, cell), notMet: nearestFirst.map(({ level, says }) => ({ level, says })) }];
  });
}

/** The three questions that students rate lowest now, in the words they know: what next year’s survey is held against. */
export function lowestQuestions(plan: Pick<Plan, 'elements' | 'rating'>): { id: string; title: string }[] {
  const figures = surveyOf(plan)?.figures;
  return (figures?.priorities ?? []).map((id) => ({ id, title: figures?.wordings?.[id] ?? id }));
}

/** The element that asks students, with what it rests on. */
export function surveyOf({ elements, rating }: Pick<Plan, 'elements' | 'rating'>): { element: string; figures: SurveyFigures } | null {
  for (const { id } of elements) {
    const figures = rating?.detail.rating.elements[id]?.figures;
    if (figures?.kind === 'survey') return { element: id, figures };
  }
  return null;
}
