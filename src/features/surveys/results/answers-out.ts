import type { Tenant } from '../../../database/tenant.ts';
import type { Questionnaire } from '../../../surveys/questionnaire.ts';
import { findInstitution } from '../../institutions/index.ts';
import { yearsAskedOf } from '../answer/years-asked-of.ts';
import { countResponses, findPile } from '../pile.queries.ts';
import { readPile } from '../read-pile.ts';
import { questionnaireOf } from '../running/questionnaire-in-use.ts';
import type { Survey } from '../survey.ts';
import { countsOf } from './counts-of.ts';
import { type RawAnswers, rawAnswers } from './raw-answers.ts';
import { listReleasedRespondents, listReleases } from './release.queries.ts';
import { leavesAFew, whatSubtractionLeaves } from './what-subtraction-leaves.ts';

interface AnswersOut {
  answers: RawAnswers;
  questionnaire: Questionnaire;
}

/** Whether no file of them is given out at all: said before anybody asks for it. */
export async function areHeldBack(tenant: Tenant, survey: Survey): Promise<boolean> {
  const responses = (await countResponses(tenant, [survey.id])).get(survey.id) ?? 0;
  return leavesAFew(responses, await listReleasedRespondents(tenant, survey));
}

/** The answers of a closed survey; null while fewer than ten have answered. Held back where figures told earlier, subtracted from them, leave a few. */
export async function loadAnswers(tenant: Tenant, survey: Survey): Promise<AnswersOut | 'held back' | null> {
  const questionnaire = await questionnaireOf(tenant, survey);
  const institution = await findInstitution(tenant, survey.institution);
  const sheets = readPile(await findPile(tenant, survey.id), questionnaire);
  const counts = countsOf(sheets, questionnaire, yearsAskedOf({ phases: institution?.phases ?? [] }));
  const told = (await listReleases(tenant, survey)).map(({ release }) => release);
  const { all, withheld } = whatSubtractionLeaves(counts, told);
  const answers = rawAnswers(sheets, questionnaire, withheld);
  if (!answers) return null;
  return all ? { answers, questionnaire } : 'held back';
}
