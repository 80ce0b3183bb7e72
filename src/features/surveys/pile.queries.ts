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
