import type { Findings } from '../../action-plan/index.ts';
import type { Tenant } from '../../database/tenant.ts';
import { todayOf } from '../../shared/today.ts';
import { soundAlike } from '../../surveys/wording.ts';
import { questionnaireInUse } from '../surveys/index.ts';
import { lowestQuestions, ratingsBelowBest, surveyOf } from './findings.ts';
import { shippedLibrary } from './library.ts';
import { type Plan, placeOf } from './load-plan.ts';
import type { PlanPlace } from './plan.ts';
import { type Found, type PlanSuggestion, planSuggestions } from './suggestions.ts';

/** What other parts of Waymark find that an institution lacks: lessons below good, holes in its programme. */
export type FindFurther = (tenant: Tenant, place: PlanPlace) => Promise<Partial<Pick<Findings, 'lessons' | 'holes'>>>;

/** What an institution was found to lack, and which actions would answer it. */
export async function findSuggestions(tenant: Tenant, plan: Plan, further: readonly FindFurther[], now: Date): Promise<PlanSuggestion[]> {
  const found: Found = {
    ratings: ratingsBelowBest(plan),
    lessons: [],
    developmentQuestions: [],
    holes: [],
    surveyElement: surveyOf(plan)?.element ?? null,
  };
  found.developmentQuestions = await developmentQuestions(tenant, plan);
  for (const find of further) {
    const { lessons = [], holes = [] } = await find(tenant, placeOf(plan));
    found.lessons = [...found.lessons, ...lessons];
    found.holes = [...found.holes, ...holes];
  }
  return planSuggestions(await shippedLibrary(), found, plan.actions, todayOf(now));
}

/** A question of a file may have the words of one that the partnership asks, and no id. One whose theme nobody knows suggests nothing. */
async function developmentQuestions(tenant: Tenant, plan: Plan): Promise<Findings['developmentQuestions']> {
  const lowest = lowestQuestions(plan);
  if (lowest.length === 0) return [];
  const { questionnaire } = await questionnaireInUse(tenant, 'students');
  return lowest.flatMap(({ id, title }) => {
    const asked = questionnaire.questions.find((question) => question.id === id || soundAlike(question.words, title));
    return asked ? [{ question: id, words: title, theme: asked.theme }] : [];
  });
}
