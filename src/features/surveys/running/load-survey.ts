import type { Tenant } from '../../../database/tenant.ts';
import { isBlank } from '../../../surveys/sheet.ts';
import { YEAR_GROUPS } from '../../../surveys/year-group.ts';
import { type GivenAddress, listAddresses } from '../address.queries.ts';
import { countCodes } from '../code.queries.ts';
import { doorOf } from '../door.queries.ts';
import { findPile } from '../pile.queries.ts';
import { readPile } from '../read-pile.ts';
import type { ShortAddress } from '../short-address.ts';
import type { Survey } from '../survey.ts';
import { questionnaireOf } from './questionnaire-in-use.ts';

export type HandedOut = GivenAddress & ShortAddress;

/** How a survey goes: counts, and never who answered or what. */
export interface SurveyUnderWay {
  survey: Survey;
  responses: number;
  /** By year group, 7 to 14 and then those who did not say; only those with any. */
  byYear: { year: number | null; responses: number }[];
  addresses: HandedOut[];
  codes: { made: number; used: number };
}

export async function loadSurvey(tenant: Tenant, survey: Survey): Promise<SurveyUnderWay> {
  const questionnaire = await questionnaireOf(tenant, survey);
  const sheets = readPile(await findPile(tenant, survey.id), questionnaire).filter((sheet) => !isBlank(sheet));
  const years = [...YEAR_GROUPS, null].map((year) => ({ year, responses: sheets.filter(({ yearGroup }) => yearGroup === year).length }));
  const byYear = years.filter(({ responses }) => responses > 0);
  const [addresses, codes] = [await loadAddresses(tenant, survey), await countCodes(tenant, survey.id)];
  return { survey, responses: sheets.length, byYear, addresses, codes };
}

/** What was handed out, each with the door that its address begins with. */
export async function loadAddresses(tenant: Tenant, survey: Survey): Promise<HandedOut[]> {
  const door = await doorOf(tenant);
  return (await listAddresses(tenant, survey.id)).map((address) => ({ ...address, door }));
}
