import { sql as raw } from 'kysely';
import type { Tenant } from '../../database/tenant.ts';

/** All that came in for a survey. */
export interface Pile {
  sheets: string[];
  words: string[];
}

export async function findPile({ sql, partnership }: Tenant, survey: string): Promise<Pile> {
  return sql
    .selectFrom('survey_pile')
    .select(['sheets', 'words'])
    .where('partnership_id', '=', partnership)
    .where('survey_id', '=', survey)
    .executeTakeFirstOrThrow();
}

/** How many answered a question at least, by survey: a blank sheet, as `isBlank` tells it, is no response. */
export async function countResponses({ sql, partnership }: Tenant, surveys: string[]): Promise<Map<string, number>> {
  if (surveys.length === 0) return new Map();
  const rows = await sql
    .selectFrom('survey_pile')
    .select(['survey_id', raw<number>`(select count(*)::int from unnest(sheets) sheet where sheet !~ '^-*[|]')`.as('count')])
    .where('partnership_id', '=', partnership)
    .where('survey_id', 'in', surveys)
    .execute();
  return new Map(rows.map(({ survey_id, count }) => [survey_id, count]));
}

/** How many sheets came in, by survey. */
export async function countSheets({ sql, partnership }: Tenant, surveys: string[]): Promise<Map<string, number>> {
  if (surveys.length === 0) return new Map();
  const rows = await sql
    .selectFrom('survey_pile')
    .select(['survey_id', ({ fn }) => fn<number>('cardinality', ['sheets']).as('count')])
    .where('partnership_id', '=', partnership)
    .where('survey_id', 'in', surveys)
    .execute();
  return new Map(rows.map(({ survey_id, count }) => [survey_id, count]));
}
