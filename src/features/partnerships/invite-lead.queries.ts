import type { Tenant } from '../../database/tenant.ts';

/** Withdraws every open invitation to lead the partnership, and gives back their ids. */
export async function updateLeadInvitationsWithdrawn({ sql, partnership }: Tenant, now: Date): Promise<string[]> {
  const rows = await sql
    .updateTable('invitation')
    .set({ withdrawn_at: now })
    .where('partnership_id', '=', partnership)
    .where('role', '=', 'partnership-lead')
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('invitation_id')
    .execute();
  return rows.map(({ invitation_id }) => invitation_id);
}
