import type { Tenant } from '../../../database/tenant.ts';
import type { Audience } from '../../../surveys/question.ts';
import { type Questionnaire, questionnaireFrom } from '../../../surveys/questionnaire.ts';
import { shippedQuestionSet } from '../../question-sets/index.ts';
import { findLatestQuestionnaire, findQuestionnaire, insertFirstQuestionnaire } from '../questionnaire.queries.ts';
import type { Survey } from '../survey.ts';

/** What a partnership asks now, with the number of its revision: 0 where it is what ships, and nobody has kept it yet. */
export interface QuestionnaireInUse {
  revision: number;
  questionnaire: Questionnaire;
}

export async function questionnaireInUse(tenant: Tenant, audience: Audience): Promise<QuestionnaireInUse> {
  const latest = await findLatestQuestionnaire(tenant, audience);
  if (latest) return { revision: latest.revision, questionnaire: latest.content as Questionnaire };
  const { set } = await shippedQuestionSet(audience);
  return { revision: 0, questionnaire: questionnaireFrom(set) };
}

/** The revision that a survey which begins now asks: what ships is kept as the first. */
export async function keptRevision(tenant: Tenant, audience: Audience, { by, at }: { by: string | null; at: Date }): Promise<number> {
  const { revision, questionnaire } = await questionnaireInUse(tenant, audience);
  if (revision > 0) return revision;
  await insertFirstQuestionnaire(tenant, { audience, content: questionnaire, by, at });
  return 1;
}

/** What a survey asks, for as long as it is there. */
export async function questionnaireOf(
  tenant: Tenant,
  { audience, questionnaire }: Pick<Survey, 'audience' | 'questionnaire'>,
): Promise<Questionnaire> {
  const stored = await findQuestionnaire(tenant, audience, questionnaire);
  if (!stored) throw new Error(`The questionnaire ${questionnaire} of ${audience} is gone.`);
  return stored.content as Questionnaire;
}
