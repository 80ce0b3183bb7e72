import { randomUUID } from 'node:crypto';
import { withTenant } from '../../src/database/tenant.ts';
import { insertAddress } from '../../src/features/surveys/address.queries.ts';
import { doorOf } from '../../src/features/surveys/door.queries.ts';
import { hashOfCode, makeCode } from '../../src/features/surveys/one-use-code.ts';
import { findLatestQuestionnaire, insertQuestionnaire } from '../../src/features/surveys/questionnaire.queries.ts';
import { surveyPath } from '../../src/features/surveys/short-address.ts';
import { insertSurvey } from '../../src/features/surveys/survey.queries.ts';
import type { Access } from '../../src/features/surveys/survey.ts';
import type { Audience } from '../../src/surveys/question.ts';
import type { GivenApp } from './given-app.ts';
import { firstPartnership } from './given-people.ts';

interface SurveyWanted {
  cycle: string;
  institution: string;
  partnership?: string;
  audience?: Audience;
  access?: Access;
  opensOn?: string;
  closesOn?: string;
  /** What it asks; what ships where it is left out. */
  content?: unknown;
}

export interface GivenSurvey {
  id: string;
  partnership: string;
  /** The address for everybody: /s/k7qf-92xd */
  path: string;
}

/** A survey with an address for everybody, put in directly. */
export async function givenSurvey(given: GivenApp, wanted: SurveyWanted): Promise<GivenSurvey> {
  const { cycle, institution, audience = 'students', access = 'open', opensOn = '2020-01-01', closesOn = '2099-12-31', content = {} } = wanted;
  const partnership = wanted.partnership ?? (await firstPartnership(given));
  const id = randomUUID();
  const at = given.parts.now();
  const path = await withTenant(given.db, partnership, async (tenant) => {
    const latest = await findLatestQuestionnaire(tenant, audience);
    if (!latest) await insertQuestionnaire(tenant, { audience, revision: 1, content, by: null, at });
    const survey = { id, cycle, institution, audience, questionnaire: latest?.revision ?? 1, access, opensOn, closesOn };
    await insertSurvey(tenant, survey, { by: null, at });
    const place = await insertAddress(tenant, { survey: id, label: 'Everybody', yearGroup: null, at });
    return surveyPath({ door: await doorOf(tenant), place });
  });
  return { id, partnership, path };
}

/** Codes that each answer once, as they are handed out. */
export async function givenCodes(given: GivenApp, { id, partnership }: GivenSurvey, count: number): Promise<string[]> {
  const codes = Array.from({ length: count }, makeCode);
  const rows = codes.map((code) => ({ partnership_id: partnership, survey_id: id, code_hash: hashOfCode(code, id, given.parts.secret) }));
  await withTenant(given.db, partnership, ({ sql }) => sql.insertInto('survey_code').values(rows).execute());
  return codes;
}

/** What lies on the pile of a survey. */
export async function pileOf({ admin }: Pick<GivenApp, 'admin'>, survey: string): Promise<{ sheets: string[]; words: string[] }> {
  const { rows } = await admin.query<{ sheets: string[]; words: string[] }>('select sheets, words from survey_pile where survey_id = $1', [survey]);
  return rows[0] ?? { sheets: [], words: [] };
}
