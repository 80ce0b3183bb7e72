import type { Database, Sql } from '../../../database/database.ts';
import { deletedRows } from '../../../database/deleted-rows.ts';

export async function insertHeldForm(db: Database, held: { id: string; sealed: Buffer; now: Date }): Promise<void> {
  await db.insertInto('held_form').values({ id: held.id, sealed: held.sealed, held_at: held.now }).execute();
}

export async function deleteHeldForm(db: Database, id: string): Promise<void> {
  await db.deleteFrom('held_form').where('id', '=', id).execute();
}

export async function findHeldForm(db: Database, id: string, heldAfter: Date): Promise<Buffer | undefined> {
  const row = await db.selectFrom('held_form').where('id', '=', id).where('held_at', '>', heldAfter).select('sealed').executeTakeFirst();
  return row?.sealed;
}

export function deleteOldHeldForms(db: Database | Sql, before: Date): Promise<number> {
  return deletedRows(db.deleteFrom('held_form').where('held_at', '<', before));
}
