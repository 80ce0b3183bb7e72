import { sql as raw } from 'kysely';
import type { Tenant } from '../../database/tenant.ts';
import type { Act } from './acts.ts';

/** A line of the log, as far as a sentence about it needs it. */
export interface RecentLine {
  at: Date;
  person: string;
  act: Act;
  institution: string | null;
  after: unknown;
}

/** Which lines concern somebody. */
export interface Concern {
  /** Of what is done in the partnership as a whole. */
  ofAll: readonly Act[];
  /** Of what is done about an institution. */
  ofInstitutions: readonly Act[];
  /** The one institution whose lines they see; null: of all. */
  institution: string | null;
  /** What they did themselves is no news to them. */
  but: string;
}

/** The last lines that concern somebody, the newest first. */
export async function listRecent(
  { sql, partnership }: Tenant,
  { ofAll, ofInstitutions, institution, but }: Concern,
  most: number,
): Promise<RecentLine[]> {
  const rows = await sql
    .selectFrom('activity as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('institution as i', (join) =>
      join.onRef('i.partnership_id', '=', 'a.partnership_id').onRef('i.institution_id', '=', 'a.institution_id'),
    )
    .select(['a.at', 'p.name as person', 'a.act', 'i.name as institution', 'a.after'])
    .where('a.partnership_id', '=', partnership)
    .where('a.person_id', '<>', but)
    .where(({ eb, and, or }) =>
      or([
        eb('a.act', '=', any(ofAll)),
        and([
          eb('a.act', '=', any(ofInstitutions)),
          institution === null ? eb('a.institution_id', 'is not', null) : eb('a.institution_id', '=', institution),
        ]),
      ]),
    )
    .orderBy('a.position', 'desc')
    .limit(most)
    .execute();
  return rows as RecentLine[];
}

/** One of these; of none where there are none, which a list in brackets cannot say. */
function any(acts: readonly Act[]) {
  return raw<string>`any(${[...acts]}::text[])`;
}
