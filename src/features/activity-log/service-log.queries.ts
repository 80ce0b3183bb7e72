import type { Sql } from '../../database/database.ts';
import { LINES_A_PAGE } from './activity-page.queries.ts';

export interface ServiceRow {
  position: number;
  at: Date;
  act: string;
  /** Whoever did it; null for the service itself, and for somebody at the command line. */
  person: Known | null;
  /** The account that it was done to, where that is another one. */
  about: Known | null;
  /** The name of the partnership that it was about. */
  partnership: string | null;
  after: unknown;
}

/** An account; the name is there only for those who run the service. */
export interface Known {
  id: string;
  name: string | null;
}

/**
 * The log of the service, the newest first. In a transaction of the directory, which shows the names of partnerships and nothing in them.
 * Of all people only other operators are named: whose the other accounts are is their partnerships’ business.
 */
export async function listServiceActivity(directory: Sql, older: number | null): Promise<ServiceRow[]> {
  const rows = await directory
    .selectFrom('service_activity as a')
    .leftJoin('partnership as t', (join) => join.onRef('t.partnership_id', '=', 'a.subject_id').on('a.subject_kind', '=', 'partnership'))
    .select(['a.position', 'a.at', 'a.act', 'a.person_id', 'a.subject_kind', 'a.subject_id', 'a.after', 't.name as partnership'])
    .$if(older !== null, (query) => query.where('a.position', '<', older))
    .orderBy('a.position', 'desc')
    .limit(LINES_A_PAGE + 1)
    .execute();
  const names = await operatorNames(directory);
  const known = (id: string | null) => id && { id, name: names.get(id) ?? null };
  return rows.map(({ person_id, subject_kind, subject_id, ...row }) => ({
    ...row,
    person: known(person_id) || null,
    about: (subject_kind === 'person' && subject_id !== person_id && known(subject_id)) || null,
  }));
}

async function operatorNames(sql: Sql): Promise<Map<string, string>> {
  const rows = await sql.selectFrom('operator as o').innerJoin('person as p', 'p.id', 'o.person_id').select(['p.id', 'p.name']).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
