import type { Tenant } from '../../../database/tenant.ts';
import type { Mark } from './mark.ts';

interface MarkRow {
  hash: string;
  position: number;
  mark: Mark;
}

/** The last mark of each words of a survey, by their hash. */
export async function listMarks({ sql, partnership }: Tenant, survey: string): Promise<Map<string, MarkRow>> {
  const rows = await sql
    .selectFrom('survey_words_mark')
    .distinctOn('words_hash')
    .select(['words_hash as hash', 'position', 'mark'])
    .where('partnership_id', '=', partnership)
    .where('survey_id', '=', survey)
    .orderBy('words_hash')
    .orderBy('position', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.hash, row as MarkRow]));
}

export async function insertMark(
  { sql, partnership }: Tenant,
  { survey, hash, position, mark, by, at }: MarkRow & { survey: string; by: string | null; at: Date },
): Promise<void> {
  await sql
    .insertInto('survey_words_mark')
    .values({ partnership_id: partnership, survey_id: survey, words_hash: hash, position, mark, marked_by: by, marked_at: at })
    .execute();
}
