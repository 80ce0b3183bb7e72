import type { Tenant } from '../../../database/tenant.ts';
import type { Questionnaire } from '../../../surveys/questionnaire.ts';
import type { YearGroup } from '../../../surveys/year-group.ts';
import { NotFound } from '../../../web/problems.ts';
import { shippedQuestionSet } from '../../question-sets/index.ts';
import { type AskedOf, askedOf } from '../answer/asked-of.ts';
import { yearsAskedOf } from '../answer/years-asked-of.ts';
import { questionnaireOf } from '../running/questionnaire-in-use.ts';
import type { SurveyPlace } from '../running/survey-place.ts';
import type { Survey } from '../survey.ts';

/** A survey as it stands on paper. */
export interface Paper {
  survey: Survey;
  questionnaire: Questionnaire;
  asked: AskedOf;
  /** Empty where nobody is asked for a year group. */
  years: readonly YearGroup[];
}

/** Whoever answers on paper is asked what all year groups are. A language that there is not is English. @throws NotFound where there is no survey */
export async function loadPaper(
  tenant: Tenant,
  { survey, audience, institution }: Pick<SurveyPlace, 'survey' | 'audience' | 'institution'>,
  language: string,
): Promise<Paper> {
  if (!survey) throw new NotFound();
  const questionnaire = await questionnaireOf(tenant, survey);
  const asked = askedOf({ questionnaire, ...(await shippedQuestionSet(audience)) }, { language, yearGroup: null });
  return { survey, questionnaire, asked, years: asked.asksYearGroup ? yearsAskedOf(institution) : [] };
}
