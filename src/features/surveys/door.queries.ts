import type { Database } from '../../database/database.ts';
import type { Tenant } from '../../database/tenant.ts';
import { fourLetters } from './short-address.ts';

/** The partnership that a door leads to: whoever answers a survey has no session that would say it. */
export async function findPartnershipOfDoor(db: Database, door: string): Promise<string | null> {
  const row = await db.selectFrom('survey_door').select('tenant').where('door', '=', door).executeTakeFirst();
  return row?.tenant ?? null;
}

/** The door of the partnership; made with its first survey. */
export async function doorOf({ sql, partnership }: Tenant): Promise<string> {
  const find = () => sql.selectFrom('survey_door').select('door').where('tenant', '=', partnership).executeTakeFirst();
  for (;;) {
    const found = await find();
    if (found) return found.door;
    // Letters that another partnership has are thrown again.
    await sql
      .insertInto('survey_door')
      .values({ door: fourLetters(), tenant: partnership })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
