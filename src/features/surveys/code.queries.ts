import type { Tenant } from '../../database/tenant.ts';

/** Whether a code was used; undefined where there is none with this hash. */
export async function findCodeSpent({ sql, partnership }: Tenant, survey: string, hash: string): Promise<boolean | undefined> {
  const row = await sql
    .selectFrom('survey_code')
    .select('spent')
    .where('partnership_id', '=', partnership)
    .where('survey_id', '=', survey)
    .where('code_hash', '=', hash)
    .executeTakeFirst();
  return row?.spent;
}

/** How many codes were made, and how many of them were used. */
export async function countCodes({ sql, partnership }: Tenant, survey: string): Promise<{ made: number; used: number }> {
  const { made, used } = await sql
    .selectFrom('survey_code')
    .select(({ fn }) => [fn.countAll<number>().as('made'), fn.countAll<number>().filterWhere('spent', '=', true).as('used')])
    .where('partnership_id', '=', partnership)
    .where('survey_id', '=', survey)
    .executeTakeFirstOrThrow();
  return { made, used };
}

/** How many of these hashes are of codes of the survey, used or not. */
export async function countCodesOf({ sql, partnership }: Tenant, survey: string, hashes: string[]): Promise<number> {
  const { known } = await sql
    .selectFrom('survey_code')
    .select(({ fn }) => fn.countAll<number>().as('known'))
    .where('partnership_id', '=', partnership)
    .where('survey_id', '=', survey)
    .where('code_hash', 'in', hashes)
    .executeTakeFirstOrThrow();
  return known;
}

/** Rows in one statement: far below what PostgreSQL takes. */
const BATCH = 1_000;

export async function insertCodes({ sql, partnership }: Tenant, survey: string, hashes: string[]): Promise<void> {
  // In the order of their letters, not that in which they are printed.
  const rows = hashes.toSorted((a, b) => (a < b ? -1 : 1)).map((hash) => ({ partnership_id: partnership, survey_id: survey, code_hash: hash }));
  for (let at = 0; at < rows.length; at += BATCH)
    await sql
      .insertInto('survey_code')
      .values(rows.slice(at, at + BATCH))
      .execute();
}
