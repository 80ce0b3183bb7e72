import type { Tenant } from '../../database/tenant.ts';
import type { ReadActivity } from '../../programme/index.ts';
import type { ProgrammePlace } from './programme.queries.ts';

/** A file of activities that somebody sent and has not decided on. */
export interface WaitingFile {
  id: string;
  name: string;
  activities: ReadActivity[];
}

const DAY_MS = 86_400_000;

export async function findFile({ sql, partnership }: Tenant, { cycle, institution }: ProgrammePlace, person: string): Promise<WaitingFile | null> {
  const row = await sql
    .selectFrom('programme_file')
    .select(['file_id as id', 'name', 'activities'])
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .where('sent_by', '=', person)
    .executeTakeFirst();
  return (row as WaitingFile | undefined) ?? null;
}

/** Keeps a file until it is decided on, in the place of the one before of the same person. Whatever nobody decided on for a day goes. */
export async function keepFile(
  { sql, partnership }: Tenant,
  { cycle, institution }: ProgrammePlace,
  { id, name, activities }: WaitingFile,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  const kept = { file_id: id, name, activities: JSON.stringify(activities), sent_at: at };
  await sql
    .deleteFrom('programme_file')
    .where('partnership_id', '=', partnership)
    .where('sent_at', '<', new Date(at.getTime() - DAY_MS))
    .execute();
  await sql
    .insertInto('programme_file')
    .values({ partnership_id: partnership, cycle_id: cycle, institution_id: institution, sent_by: by, ...kept })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'cycle_id', 'institution_id', 'sent_by']).doUpdateSet(kept))
    .execute();
}

export async function deleteFile({ sql, partnership }: Tenant, { cycle, institution }: ProgrammePlace, person: string): Promise<void> {
  await sql
    .deleteFrom('programme_file')
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .where('institution_id', '=', institution)
    .where('sent_by', '=', person)
    .execute();
}
