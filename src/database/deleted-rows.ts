import type { DeleteResult } from 'kysely';

/** Deletes what the query says, and gives back how many rows that were. */
export async function deletedRows(query: { executeTakeFirst(): Promise<DeleteResult | undefined> }): Promise<number> {
  return Number((await query.executeTakeFirst())?.numDeletedRows ?? 0);
}
