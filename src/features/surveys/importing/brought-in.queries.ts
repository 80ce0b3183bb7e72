import type { Tenant } from '../../../database/tenant.ts';
import type { SurveyTool } from '../../../evidence/survey-tools/survey-tool.ts';
import type { Audience } from '../../../surveys/question.ts';
import { scaleOf } from './choices.ts';
import type { Remembered } from './propose-choices.ts';

/** A file whose answers were laid onto the pile of a survey. */
export interface BroughtIn {
  /** Names what was read of it. */
  reading: string;
  tool: SurveyTool;
  fileName: string;
  sha256: string;
  sheets: number;
  at: Date;
  /** Null where the person is not known any more. */
  by: string | null;
}

export async function listBroughtIn({ sql, partnership }: Tenant, survey: string): Promise<BroughtIn[]> {
  return sql
    .selectFrom('survey_brought_in as b')
    .leftJoin('person as p', 'p.id', 'b.brought_by')
    .select(['b.reading_id as reading', 'b.tool', 'b.file_name as fileName', 'b.sha256', 'b.sheets', 'b.brought_at as at', 'p.name as by'])
    .where('b.partnership_id', '=', partnership)
    .where('b.survey_id', '=', survey)
    .orderBy('b.brought_at')
    .orderBy('b.reading_id')
    .execute();
}

interface NewBroughtIn extends Omit<BroughtIn, 'at' | 'by'> {
  survey: string;
}

/** Whether it is noted now; false where it was before. */
export async function insertBroughtIn({ sql, partnership }: Tenant, file: NewBroughtIn, { by, at }: { by: string; at: Date }): Promise<boolean> {
  const { survey, reading, tool, fileName, sha256, sheets } = file;
  const [inserted] = await sql
    .insertInto('survey_brought_in')
    .values({
      partnership_id: partnership,
      survey_id: survey,
      reading_id: reading,
      ...{ tool, sha256, sheets, file_name: fileName, brought_by: by, brought_at: at },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('reading_id')
    .execute();
  return inserted !== undefined;
}

/** How columns were matched last time, by their keys. */
export async function listColumnMatches({ sql, partnership }: Tenant, audience: Audience, keys: string[]): Promise<Remembered> {
  if (keys.length === 0) return new Map();
  const rows = await sql
    .selectFrom('survey_column_match')
    .select(['given', 'question', 'reversed', 'scale'])
    .where('partnership_id', '=', partnership)
    .where('audience', '=', audience)
    .where('given', 'in', keys)
    .execute();
  return new Map(rows.map(({ given, scale, ...match }) => [given, { ...match, scale: scaleOf(scale) }]));
}

export async function saveColumnMatches(
  { sql, partnership }: Tenant,
  audience: Audience,
  matches: Remembered,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  // In one order, so that nobody waits for ever for whoever does the same.
  const rows = [...matches]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([given, match]) => ({ partnership_id: partnership, audience, given, ...match, matched_by: by, matched_at: at }));
  if (rows.length === 0) return;
  await sql
    .insertInto('survey_column_match')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['partnership_id', 'audience', 'given']).doUpdateSet(({ ref }) => ({
        question: ref('excluded.question'),
        reversed: ref('excluded.reversed'),
        scale: ref('excluded.scale'),
        matched_by: ref('excluded.matched_by'),
        matched_at: ref('excluded.matched_at'),
      })),
    )
    .execute();
}
