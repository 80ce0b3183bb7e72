import type { Database, Sql } from '../../database/database.ts';
import type { Tenant } from '../../database/tenant.ts';
import type { Role } from '../../web/reader.ts';
import type { Rhythm } from './rhythm.ts';

/** Somebody who can be written to, with one of their roles. */
export interface Holder {
  person: string;
  name: string;
  email: string;
  role: Role;
  institution: string | null;
}

/** All who hold a role now: not with a disabled account, nor by the word of another service of long ago. */
export function listHolders({ sql, partnership }: Tenant, now: Date): Promise<Holder[]> {
  return sql
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['p.id as person', 'p.name', 'p.email', 'm.role', 'm.institution_id as institution'])
    .where('m.partnership_id', '=', partnership)
    .where('m.ended_at', 'is', null)
    .where('p.disabled_at', 'is', null)
    .where(({ eb, or }) => or([eb('m.confirmed_until', 'is', null), eb('m.confirmed_until', '>', now)]))
    .orderBy('p.id')
    .orderBy('m.membership_id')
    .execute();
}

/** What people chose; whoever is not in it has not chosen. */
export async function listRhythms(db: Database): Promise<Map<string, Rhythm>> {
  const rows = await db.selectFrom('digest_choice').select(['person_id', 'rhythm']).execute();
  return new Map(rows.map(({ person_id, rhythm }) => [person_id, rhythm]));
}

export async function findRhythm(db: Database, person: string): Promise<Rhythm | null> {
  const row = await db.selectFrom('digest_choice').select('rhythm').where('person_id', '=', person).executeTakeFirst();
  return row?.rhythm ?? null;
}

export async function putRhythm(sql: Sql, person: string, rhythm: Rhythm, now: Date): Promise<void> {
  const chosen = { rhythm, changed_at: now };
  await sql
    .insertInto('digest_choice')
    .values({ person_id: person, ...chosen })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(chosen))
    .execute();
}
