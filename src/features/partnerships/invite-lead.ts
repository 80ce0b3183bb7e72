import { sendOnce } from '../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { recordActivity } from '../activity-log/index.ts';
import { listLeads, makeInvitation } from '../people/index.ts';
import type { Lead, MadeInvitation, Operating } from './create-partnership.ts';
import { updateLeadInvitationsWithdrawn } from './invite-lead.queries.ts';
import { getPartnershipToChange } from './partnership.queries.ts';

/** The partnership has a lead, who invites all others. Thrown in the transaction, so that nothing of it stays. */
export class HasLead extends Error {}

/**
 * Invites somebody to lead a partnership that nobody leads: the first link was lost, went to the wrong person or ran out, or the last
 * lead left. Links that were handed out before work no more.
 * @throws HasLead
 */
export async function inviteLead(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { person, form }: Operating,
  partnership: string,
  lead: Lead,
): Promise<MadeInvitation | null> {
  const doing = { at: now(), by: { person, role: 'operator' } };
  let invitation: MadeInvitation | null = null;
  await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person, form, now: doing.at }, async () => {
      await getPartnershipToChange(tenant);
      if ((await listLeads(tenant, doing.at)).length > 0) throw new HasLead();
      await withdrawEarlier(tenant, doing);
      invitation = await makeInvitation(tenant, { ...lead, role: 'partnership-lead', institutionId: null }, doing);
      return invitation.id;
    }),
  );
  return invitation;
}

async function withdrawEarlier(tenant: Tenant, { at, by }: { at: Date; by: { person: string; role: string } }): Promise<void> {
  for (const id of await updateLeadInvitationsWithdrawn(tenant, at))
    await recordActivity(tenant, {
      ...{ at, by, act: 'withdrew-invitation', subject: { kind: 'invitation', id } },
      before: { role: 'partnership-lead', withdrawn: false },
      after: { role: 'partnership-lead', withdrawn: true },
    });
}
