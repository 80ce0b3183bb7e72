import { sql } from 'kysely';
import type { Sql } from './database.ts';

/** Far longer than any of it takes. It ends what hangs, so that nothing is held for ever. */
const LONGEST_MINUTES = 15;

/** From here on until its end, statements of this transaction may take longer than those of a page: nobody waits for them. */
export async function letTakeLong(transaction: Sql, minutes = LONGEST_MINUTES): Promise<void> {
  await sql.raw(`set local statement_timeout = '${minutes}min'`).execute(transaction);
}
