import type { Database, Sql } from '../../database/database.ts';
import { withPerson } from '../../database/tenant.ts';

/** Ends all sessions of a person; gives back how many there were. */
export async function deleteSessionsOf(sql: Sql, person: string): Promise<number> {
  const { numDeletedRows } = await sql.deleteFrom('session').where('person_id', '=', person).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Whether a person has anything left to sign in for: a role in whatever partnership, or running the service. */
export function hasAnyRole(db: Database, person: string): Promise<boolean> {
  return withPerson(db, person, async (sql) => {
    const role = await sql
      .selectFrom('membership')
      .select('membership_id')
      .where('person_id', '=', person)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    const operator = role ?? (await sql.selectFrom('operator').select('person_id').where('person_id', '=', person).executeTakeFirst());
    return operator !== undefined;
  });
}
