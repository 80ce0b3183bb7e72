import { sql as raw } from 'kysely';
import type { Tenant } from '../../database/tenant.ts';
import type { Survey } from './survey.ts';

/** What came for a survey: lines of sheets, and words that people added. */
export interface Arrived {
  survey: string;
  sheets: string[];
  words: string[];
}

export type SurveyAtIntake = Pick<Survey, 'id' | 'access' | 'opensOn' | 'closesOn' | 'closedAt'>;

/** The surveys, none of which is closed or changed until the transaction ends. Whoever writes to the same piles waits; in one order, so that nobody waits for ever. */
export function holdOpen({ sql, partnership }: Tenant, surveys: string[]): Promise<SurveyAtIntake[]> {
  return sql
    .selectFrom('survey as s')
    .innerJoin('survey_pile as p', (join) => join.onRef('p.partnership_id', '=', 's.partnership_id').onRef('p.survey_id', '=', 's.survey_id'))
    .select(['s.survey_id as id', 's.access', 's.opens_on as opensOn', 's.closes_on as closesOn', 's.closed_at as closedAt'])
    .where('s.partnership_id', '=', partnership)
    .where('s.survey_id', 'in', surveys)
    .orderBy('s.survey_id')
    .forShare('s')
    .forUpdate('p')
    .execute();
}

/** Which of these sendings are kept already. */
export async function listKeptSendings({ sql, partnership }: Tenant, surveys: string[], keys: string[]): Promise<Set<string>> {
  const rows = await sql
    .selectFrom('survey_sending')
    .select('key')
    .where('partnership_id', '=', partnership)
    .where('survey_id', 'in', surveys)
    .where(raw<boolean>`key = any(${keys}::uuid[])`)
    .execute();
  return new Set(rows.map(({ key }) => key));
}

/** The codes that there are among these, by their hash, and whether each was used. */
export async function lockCodes({ sql, partnership }: Tenant, surveys: string[], hashes: string[]): Promise<Map<string, boolean>> {
  if (hashes.length === 0) return new Map();
  const rows = await sql
    .selectFrom('survey_code')
    .select(['code_hash', 'spent'])
    .where('partnership_id', '=', partnership)
    .where('survey_id', 'in', surveys)
    .where('code_hash', 'in', hashes)
    .orderBy('code_hash')
    .forUpdate()
    .execute();
  return new Map(rows.map(({ code_hash, spent }) => [code_hash, spent]));
}

export async function insertSendings({ sql, partnership }: Tenant, sendings: { survey: string; key: string }[]): Promise<void> {
  const rows = sendings.map(({ survey, key }) => ({ partnership_id: partnership, survey_id: survey, key }));
  if (rows.length > 0) await sql.insertInto('survey_sending').values(rows).execute();
}

export async function updateCodesSpent({ sql, partnership }: Tenant, surveys: string[], hashes: string[]): Promise<void> {
  if (hashes.length === 0) return;
  await sql
    .updateTable('survey_code')
    .set({ spent: true })
    .where('partnership_id', '=', partnership)
    .where('survey_id', 'in', surveys)
    .where('code_hash', 'in', hashes)
    .execute();
}

/**
 * Lays sheets and words onto their piles. All of a pile is written anew in the order of its letters, in one row: neither where a sheet
 * lies nor which transaction wrote it says when it came.
 */
export async function addToPiles({ sql, partnership }: Tenant, arrived: Arrived[]): Promise<void> {
  if (arrived.length === 0) return;
  const rows = arrived.map(({ survey, sheets, words }) => raw`(${survey}::uuid, ${sheets}::text[], ${words}::text[])`);
  await raw`
    update survey_pile p set
      sheets = array(select line from unnest(p.sheets || came.sheets) line order by line collate "C"),
      words = array(select line from unnest(p.words || came.words) line order by line collate "C")
    from (values ${raw.join(rows)}) as came (survey_id, sheets, words)
    where p.partnership_id = ${partnership}::uuid and p.survey_id = came.survey_id`.execute(sql);
}
