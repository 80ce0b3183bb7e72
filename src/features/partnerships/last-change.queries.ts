import type { Tenant } from '../../database/tenant.ts';

/** Who changed something last, and when. */
export interface LastChange {
  person: string | null;
  name: string | null;
  at: Date;
}

/** The latest line of the activity log about the subject; null where there is none. */
export async function findLastChange({ sql, partnership }: Tenant, subject: { kind: string; id: string }): Promise<LastChange | null> {
  const row = await sql
    .selectFrom('activity as a')
    .leftJoin('person as p', 'p.id', 'a.person_id')
    .select(['p.id as person', 'p.name', 'a.at'])
    .where('a.partnership_id', '=', partnership)
    .where('a.subject_kind', '=', subject.kind)
    .where('a.subject_id', '=', subject.id)
    .orderBy('a.position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
