import type { Tenant } from '../../database/tenant.ts';

/** Whether somebody can lead the partnership now: not who was disabled, nor who leads by the word of another service of long ago. */
export async function hasLead({ sql, partnership }: Tenant, now: Date): Promise<boolean> {
  const row = await sql
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select('m.membership_id')
    .where('m.partnership_id', '=', partnership)
    .where('m.role', '=', 'partnership-lead')
    .where('m.ended_at', 'is', null)
    .where('p.disabled_at', 'is', null)
    .where(({ eb, or }) => or([eb('m.confirmed_until', 'is', null), eb('m.confirmed_until', '>', now)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

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
