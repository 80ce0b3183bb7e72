import type { Tenant } from '../../../database/tenant.ts';
import { settle } from '../../../rating/reading.ts';
import type { SurveyOrder } from '../../../rating/survey-order.ts';
import { RECOMMENDED_ORDER } from '../../../surveys/priority-areas.ts';
import { type Cycle, choicesOf, listChoices } from '../../evidence/index.ts';
import { frameworkOf } from '../../ratings/index.ts';

/** How the cycle puts questions in order: as its framework and its readings say, so that the page and the rating name the same priorities. */
export async function surveyOrderOf(tenant: Tenant, cycle: Cycle): Promise<SurveyOrder> {
  const { elements } = settle(await frameworkOf(tenant, cycle), choicesOf(await listChoices(tenant, cycle.id)));
  const rule = elements.map((element) => element.rule).find((each) => each.kind === 'survey');
  if (!rule) return RECOMMENDED_ORDER;
  const chosen = { measure: rule.measure, 'tie-for-third': rule['tie-for-third'] };
  return { ...RECOMMENDED_ORDER, ...defined(chosen), 'development-questions': rule['development-questions'] };
}

/** A reading that nobody has settled is read as recommended. */
function defined(chosen: Pick<SurveyOrder, 'measure' | 'tie-for-third'>): Partial<SurveyOrder> {
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));
}
