import type { Database, Sql } from '../../../database/database.ts';

export interface PasskeyRow {
  id: string;
  name: string | null;
  addedAt: Date | null;
}

/** The passkeys of a person, the oldest first. */
export function listPasskeys(db: Database, person: string): Promise<PasskeyRow[]> {
  return db
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at as addedAt'])
    .where('person_id', '=', person)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function updatePasskeyName(sql: Sql, person: string, passkey: string, name: string): Promise<boolean> {
  const { numUpdatedRows } = await sql
    .updateTable('passkey')
    .set({ name })
    .where('person_id', '=', person)
    .where('id', '=', passkey)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deletePasskey(sql: Sql, person: string, passkey: string): Promise<boolean> {
  const { numDeletedRows } = await sql.deleteFrom('passkey').where('person_id', '=', person).where('id', '=', passkey).executeTakeFirst();
  return numDeletedRows === 1n;
}
