import type { Database, Sql } from '../../database/database.ts';

/** Puts a new link in the place of any that was printed before. */
export async function replaceSetUpLink(sql: Sql, tokenHash: string, now: Date): Promise<void> {
  await sql.deleteFrom('set_up_link').where('used_at', 'is', null).execute();
  await sql.insertInto('set_up_link').values({ token_hash: tokenHash, made_at: now }).execute();
}

export async function isOpenSetUpLink(db: Database, tokenHash: string): Promise<boolean> {
  const row = await db
    .selectFrom('set_up_link')
    .select('token_hash')
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Uses the link up; false where somebody was faster. */
export async function useSetUpLink(sql: Sql, tokenHash: string, now: Date): Promise<boolean> {
  const used = await sql
    .updateTable('set_up_link')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}
