import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Database } from '../../src/database/database.ts';
import { type Tenant, withTenant } from '../../src/database/tenant.ts';
import { insertPartnership } from '../../src/features/partnerships/partnership.queries.ts';
import { shippedQuestionSet } from '../../src/features/question-sets/shipped.ts';
import { insertAddress } from '../../src/features/surveys/address.queries.ts';
import { doorOf } from '../../src/features/surveys/door.queries.ts';
import { insertQuestionnaire } from '../../src/features/surveys/questionnaire.queries.ts';
import { surveyPath } from '../../src/features/surveys/short-address.ts';
import { insertSurvey } from '../../src/features/surveys/survey.queries.ts';
import { questionnaireFrom } from '../../src/surveys/questionnaire.ts';
import { institutionRow } from './made-up-city.ts';

/** A survey that anybody may answer who knows its address. */
export interface OpenSurvey {
  id: string;
  /** /s/k7qf-92xd */
  path: string;
  /** What lies on its pile from the beginning. */
  sheets: string[];
}

interface Wanted {
  surveys: number;
  /** In each survey, from the beginning. */
  sheets: number;
  /** From 0 to under 1. */
  random(): number;
}

const FRAMEWORK = new URL('../../frameworks/derby-2012.yaml', import.meta.url);

/** A partnership with a survey of students in each of its schools, put in directly: what is looked at is how they are answered. */
export async function insertOpenSurveys(db: Database, { surveys, sheets, random }: Wanted): Promise<OpenSurvey[]> {
  const at = new Date();
  return withTenant(db, randomUUID(), async (tenant) => {
    await insertPartnership(tenant, { name: 'Dunmere 14-19 Partnership', area: 'Dunmere', laCodes: [] }, at);
    const { set } = await shippedQuestionSet('students');
    await insertQuestionnaire(tenant, { audience: 'students', revision: 1, content: questionnaireFrom(set), by: null, at });
    const cycle = await insertOpenCycle(tenant, at);
    const opened: OpenSurvey[] = [];
    for (let number = 0; number < surveys; number++) {
      const lines = Array.from({ length: sheets }, () => randomSheet(random));
      opened.push({ ...(await insertOpenSurvey(tenant, { cycle, number, at })), sheets: lines });
      await fillPile(tenant, opened.at(-1) as OpenSurvey);
    }
    return opened;
  });
}

/** The line of a sheet of the 24 questions that ship, from a student of year 10. */
export function randomSheet(random: () => number): string {
  return `${Array.from({ length: 24 }, () => 1 + Math.floor(random() * 5)).join('')}|10|`;
}

async function insertOpenCycle({ sql, partnership }: Tenant, at: Date): Promise<string> {
  const yaml = await readFile(FRAMEWORK, 'utf8');
  const framework = { framework_id: 'derby', framework_version: '2012', framework_sha256: 'a'.repeat(64), framework_yaml: yaml };
  const id = randomUUID();
  const row = { partnership_id: partnership, cycle_id: id, year: '2025/26', date: '2026-07-31', minimum_cohort: 6, ...framework, created_at: at };
  await sql.insertInto('cycle').values(row).execute();
  return id;
}

async function insertOpenSurvey(
  tenant: Tenant,
  { cycle, number, at }: { cycle: string; number: number; at: Date },
): Promise<Omit<OpenSurvey, 'sheets'>> {
  const row = institutionRow(number);
  await tenant.sql
    .insertInto('institution')
    .values({ partnership_id: tenant.partnership, ...row, created_at: at })
    .execute();
  const id = randomUUID();
  const days = { opensOn: '2020-01-01', closesOn: '2099-12-31' };
  const survey = { id, cycle, institution: row.institution_id, audience: 'students', questionnaire: 1, access: 'open', ...days } as const;
  await insertSurvey(tenant, survey, { by: null, at });
  const place = await insertAddress(tenant, { survey: id, label: 'Everybody', yearGroup: null, at });
  return { id, path: surveyPath({ door: await doorOf(tenant), place }) };
}

async function fillPile({ sql, partnership }: Tenant, { id, sheets }: OpenSurvey): Promise<void> {
  await sql.updateTable('survey_pile').set({ sheets }).where('partnership_id', '=', partnership).where('survey_id', '=', id).execute();
}
