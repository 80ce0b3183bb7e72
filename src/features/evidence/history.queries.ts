import type { Tenant } from '../../database/tenant.ts';
import type { Kept } from './evidence.queries.ts';

/** A fact as the page of an institution shows it: with the name of whoever brought it, and of the file. */
export type Told = Kept & { name: string | null; file: string | null; undone: boolean };

/** Everything that was ever said about an institution in a cycle, the latest first. */
export async function listHistory({ sql, partnership }: Tenant, { cycle, institution }: { cycle: string; institution: string }): Promise<Told[]> {
  const rows = await sql
    .selectFrom('evidence as e')
    .leftJoin('person as p', 'p.id', 'e.entered_by')
    .leftJoin('import as i', (join) => join.onRef('i.partnership_id', '=', 'e.partnership_id').onRef('i.import_id', '=', 'e.import_id'))
    .select(['e.evidence_id as id', 'e.institution_id as institution', 'e.kind', 'e.key', 'e.fact', 'e.note', 'e.to_confirm as toConfirm'])
    .select(['e.import_id as import', 'e.entered_by as by', 'e.entered_at as at', 'e.revision', 'p.name', 'i.file_name as file'])
    .select(({ eb }) => eb('e.undone_revision', 'is not', null).as('undone'))
    .where('e.partnership_id', '=', partnership)
    .where('e.cycle_id', '=', cycle)
    .where('e.institution_id', '=', institution)
    .orderBy('e.revision', 'desc')
    .execute();
  return rows as Told[];
}
