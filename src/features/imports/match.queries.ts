import type { Tenant } from '../../database/tenant.ts';
import type { ByHand } from './preview/numbers.ts';

/** What people of the partnership matched by hand, in any cycle. */
export async function listMatches({ sql, partnership }: Tenant): Promise<ByHand> {
  const rows = await sql.selectFrom('institution_match').select(['given', 'institution_id']).where('partnership_id', '=', partnership).execute();
  return new Map(rows.map(({ given, institution_id }) => [given, institution_id]));
}

/** Remembers what a number stands for: an institution, or null for none of ours. What was said before of the same number no longer counts. */
export async function saveMatches(
  { sql, partnership }: Tenant,
  matches: ReadonlyMap<string, string | null>,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  const rows = [...matches].map(([given, institution]) => ({
    partnership_id: partnership,
    given,
    institution_id: institution,
    matched_by: by,
    matched_at: at,
  }));
  if (rows.length === 0) return;
  await sql
    .insertInto('institution_match')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['partnership_id', 'given']).doUpdateSet(({ ref }) => ({
        institution_id: ref('excluded.institution_id'),
        matched_by: ref('excluded.matched_by'),
        matched_at: ref('excluded.matched_at'),
      })),
    )
    .execute();
}

/** Forgets what was said of these numbers. */
export async function deleteMatches({ sql, partnership }: Tenant, given: readonly string[]): Promise<void> {
  if (given.length === 0) return;
  await sql.deleteFrom('institution_match').where('partnership_id', '=', partnership).where('given', 'in', given).execute();
}
