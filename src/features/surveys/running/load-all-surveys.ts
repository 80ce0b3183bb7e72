import type { Tenant } from '../../../database/tenant.ts';
import type { Audience } from '../../../surveys/question.ts';
import { belongsTo, type Cycle } from '../../evidence/index.ts';
import { type Institution, listInstitutions } from '../../institutions/index.ts';
import { countResponses } from '../pile.queries.ts';
import { listSurveys } from '../survey.queries.ts';
import type { Survey } from '../survey.ts';

/** How the survey of one audience goes in one institution; null where there is none. */
export interface SurveyOf {
  institution: Institution;
  survey: Survey | null;
  responses: number;
}

/** All institutions of a cycle, by name, with their surveys of one audience. */
export async function loadAllSurveys(tenant: Tenant, cycle: Cycle, audience: Audience): Promise<SurveyOf[]> {
  const institutions = (await listInstitutions(tenant)).filter((institution) => belongsTo(institution, cycle));
  const surveys = (await listSurveys(tenant, { cycle: cycle.id })).filter((survey) => survey.audience === audience);
  const counts = await countResponses(
    tenant,
    surveys.map(({ id }) => id),
  );
  const of = new Map(surveys.map((survey) => [survey.institution, survey]));
  return institutions.map((institution) => {
    const survey = of.get(institution.id) ?? null;
    return { institution, survey, responses: survey ? (counts.get(survey.id) ?? 0) : 0 };
  });
}
