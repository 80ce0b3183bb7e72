import type { Database } from '../../database/database.ts';
import { withPerson } from '../../database/tenant.ts';

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
