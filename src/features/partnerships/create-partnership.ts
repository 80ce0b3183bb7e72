import { randomUUID } from 'node:crypto';
import { sendOnce } from '../../database/sent-form.ts';
import { withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { recordActivity, recordServiceActivity } from '../activity-log/index.ts';
import { makeInvitation } from '../people/index.ts';
import { insertPartnership } from './partnership.queries.ts';
import type { PartnershipDetails } from './partnership.ts';

/** The operator who does something, and the form they sent. */
export interface Operating {
  person: string;
  form: string;
}

export interface Lead {
  name: string;
  email: string;
}

/** An invitation whose link can be handed over now, and never again. */
export type MadeInvitation = Awaited<ReturnType<typeof makeInvitation>>;

/**
 * Adds a partnership, and invites its first lead. Nobody has a role in it until that invitation is accepted; the operator never has.
 * Gives back its id; with the invitation, unless the same form was sent before.
 */
export async function createPartnership(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { person, form }: Operating,
  details: PartnershipDetails,
  lead: Lead,
): Promise<{ id: string; invitation: MadeInvitation | null }> {
  const at = now();
  const by = { person, role: 'operator' };
  let invitation: MadeInvitation | null = null;
  const id = await withTenant(db, randomUUID(), (tenant) =>
    sendOnce(tenant.sql, { person, form, now: at }, async () => {
      const subject = { kind: 'partnership', id: tenant.partnership } as const;
      await insertPartnership(tenant, details, at);
      await recordActivity(tenant, { at, by, act: 'set-up-partnership', subject, after: { ...details } });
      invitation = await makeInvitation(tenant, { ...lead, role: 'partnership-lead', institutionId: null }, { by, at });
      await recordServiceActivity(tenant.sql, { at, person, act: 'added-partnership', subject });
      return tenant.partnership;
    }),
  );
  return { id, invitation };
}
