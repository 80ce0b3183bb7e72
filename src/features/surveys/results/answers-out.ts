import type { Tenant } from '../../../database/tenant.ts';
import type { Questionnaire } from '../../../surveys/questionnaire.ts';
import { findPile } from '../pile.queries.ts';
import { readPile } from '../read-pile.ts';
import { questionnaireOf } from '../running/questionnaire-in-use.ts';
import type { Survey } from '../survey.ts';
import { type RawAnswers, rawAnswers } from './raw-answers.ts';

/** The answers of a closed survey; null while fewer than ten have answered. */
export async function loadAnswers(tenant: Tenant, survey: Survey): Promise<{ answers: RawAnswers; questionnaire: Questionnaire } | null> {
  const questionnaire = await questionnaireOf(tenant, survey);
  const answers = rawAnswers(readPile(await findPile(tenant, survey.id), questionnaire), questionnaire);
  return answers && { answers, questionnaire };
}
