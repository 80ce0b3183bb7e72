import type { Tenant } from '../../database/tenant.ts';
import type { Survey } from './survey.ts';

const COLUMNS = [
  's.survey_id as id',
  's.cycle_id as cycle',
  's.institution_id as institution',
  's.audience',
  's.questionnaire',
  's.access',
  's.opens_on as opensOn',
  's.closes_on as closesOn',
  's.closed_at as closedAt',
  's.reopened',
  's.version',
] as const;

function surveys({ sql, partnership }: Tenant) {
  return sql.selectFrom('survey as s').select(COLUMNS).where('s.partnership_id', '=', partnership);
}

export function findSurvey(tenant: Tenant, id: string): Promise<Survey | undefined> {
  return surveys(tenant).where('s.survey_id', '=', id).executeTakeFirst();
}

/** The same, and nothing comes in and nobody else changes it until the transaction ends. */
export function lockSurvey(tenant: Tenant, id: string): Promise<Survey | undefined> {
  return surveys(tenant).where('s.survey_id', '=', id).forUpdate().executeTakeFirst();
}

/** All surveys of a cycle, or those of one institution in it. */
export function listSurveys(tenant: Tenant, { cycle, institution }: { cycle: string; institution?: string }): Promise<Survey[]> {
  return surveys(tenant)
    .where('s.cycle_id', '=', cycle)
    .$if(institution !== undefined, (query) => query.where('s.institution_id', '=', institution ?? ''))
    .orderBy('s.audience')
    .orderBy('s.survey_id')
    .execute();
}

export type NewSurvey = Omit<Survey, 'closedAt' | 'reopened' | 'version'>;

/** With the pile that its sheets will lie in. */
export async function insertSurvey({ sql, partnership }: Tenant, survey: NewSurvey, { by, at }: { by: string | null; at: Date }): Promise<void> {
  const { id, cycle, institution, audience, questionnaire, access, opensOn, closesOn } = survey;
  const keys = { partnership_id: partnership, survey_id: id };
  const what = { cycle_id: cycle, institution_id: institution, audience, questionnaire, access, opens_on: opensOn, closes_on: closesOn };
  await sql
    .insertInto('survey')
    .values({ ...keys, ...what, begun_at: at, begun_by: by })
    .execute();
  await sql.insertInto('survey_pile').values(keys).execute();
}

/** Days and access of a survey, as they are from now on. */
export async function updateSurvey({ sql, partnership }: Tenant, { id, version, access, opensOn, closesOn, reopened }: Survey): Promise<void> {
  await sql
    .updateTable('survey')
    .set({ access, opens_on: opensOn, closes_on: closesOn, reopened, version: version + 1 })
    .where('partnership_id', '=', partnership)
    .where('survey_id', '=', id)
    .execute();
}

/** From now on nothing comes in; `at` null opens it again. */
export async function updateClosed({ sql, partnership }: Tenant, id: string, { by, at }: { by: string | null; at: Date | null }): Promise<void> {
  await sql
    .updateTable('survey')
    .set(({ eb }) => ({ closed_at: at, closed_by: by, version: eb('version', '+', 1) }))
    .where('partnership_id', '=', partnership)
    .where('survey_id', '=', id)
    .execute();
}
