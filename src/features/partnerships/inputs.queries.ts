import type { Tenant } from '../../database/tenant.ts';

/**
 * Says that something changed that a rating of this partnership could depend on: an institution, a cycle, a reading, evidence, a moderation.
 * Whoever reads ratings next makes them anew.
 */
export async function bumpInputs({ sql, partnership }: Tenant): Promise<void> {
  await sql
    .updateTable('partnership')
    .set(({ eb }) => ({ inputs_revision: eb('inputs_revision', '+', 1) }))
    .where('partnership_id', '=', partnership)
    .execute();
}

/** The number that ratings must have been made at to be those that stand. */
export async function findInputsRevision({ sql, partnership }: Tenant): Promise<number> {
  const { inputs_revision } = await sql
    .selectFrom('partnership')
    .select('inputs_revision')
    .where('partnership_id', '=', partnership)
    .executeTakeFirstOrThrow();
  return inputs_revision;
}

/**
 * The same, and nobody changes anything that ratings depend on until the transaction ends. For who reads much of it and must find all of it as
 * at one moment, and for who changes some after having rated. Whoever locks a cycle too locks that first.
 */
export async function lockInputs({ sql, partnership }: Tenant): Promise<number> {
  const { inputs_revision } = await sql
    .selectFrom('partnership')
    .select('inputs_revision')
    .where('partnership_id', '=', partnership)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  return inputs_revision;
}
