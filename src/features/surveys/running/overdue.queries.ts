import type { Sql } from '../../../database/database.ts';
import type { Tenant } from '../../../database/tenant.ts';
import type { IsoDate } from '../../../rating/evidence.ts';

export async function listPartnershipsForClosing(sql: Sql): Promise<string[]> {
  const rows = await sql.selectFrom('partnership').select('partnership_id').orderBy('partnership_id').execute();
  return rows.map(({ partnership_id }) => partnership_id);
}

/** Surveys whose last day is over and that nobody has closed. */
export async function listOverdue({ sql, partnership }: Tenant, today: IsoDate): Promise<string[]> {
  const rows = await sql
    .selectFrom('survey')
    .select('survey_id')
    .where('partnership_id', '=', partnership)
    .where('closed_at', 'is', null)
    .where('closes_on', '<', today)
    .orderBy('survey_id')
    .execute();
  return rows.map(({ survey_id }) => survey_id);
}
