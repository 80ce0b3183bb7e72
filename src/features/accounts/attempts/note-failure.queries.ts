import { sql } from 'kysely';
import type { Sql } from '../../../database/database.ts';

/** Does it, and undoes it again unless it is to be kept: the way to the database and its work are the same. */
export async function keepOnlyIf(transaction: Sql, keep: boolean, act: () => Promise<void>): Promise<void> {
  await sql`savepoint before_act`.execute(transaction);
  await act();
  await (keep ? sql`release savepoint before_act` : sql`rollback to savepoint before_act`).execute(transaction);
}
