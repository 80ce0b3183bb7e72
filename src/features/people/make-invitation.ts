import { randomUUID } from 'node:crypto';
import type { Tenant } from '../../database/tenant.ts';
import { recordActivity } from '../activity-log/index.ts';
import type { Doing } from './doing.ts';
import { insertInvitation, updateInvitationSecret } from './invitation.queries.ts';
import { expiryOf, hashOfSecret, newSecret } from './invitation-secret.ts';
import type { RoleIn } from './people.policy.ts';

export interface Invited extends RoleIn {
  name: string;
  email: string;
}

/** An invitation with the secret of its link, which is not kept: whoever has it in hand shows or sends it now. */
export interface MadeInvitation {
  id: string;
  secret: string;
  expiresAt: Date;
}

export async function makeInvitation(tenant: Tenant, invited: Invited, { by, at }: Doing): Promise<MadeInvitation> {
  const made = { id: randomUUID(), secret: newSecret(), expiresAt: expiryOf(at) };
  await insertInvitation(tenant, { ...invited, id: made.id, secretHash: hashOfSecret(made.secret), by: by.person, at, expiresAt: made.expiresAt });
  await recordActivity(tenant, {
    at,
    by,
    act: 'invited-person',
    subject: { kind: 'invitation', id: made.id },
    institution: invited.institutionId,
    after: { role: invited.role, works_until: dayOf(made.expiresAt) },
  });
  return made;
}

/** A new link for an invitation, in the place of the old one. */
export async function renewInvitation(
  tenant: Tenant,
  { id, institutionId, expiresAt }: { id: string; institutionId: string | null; expiresAt: Date },
  { by, at }: Doing,
): Promise<MadeInvitation> {
  const made = { id, secret: newSecret(), expiresAt: expiryOf(at) };
  await updateInvitationSecret(tenant, id, hashOfSecret(made.secret), made.expiresAt);
  await recordActivity(tenant, {
    at,
    by,
    act: 'renewed-invitation',
    subject: { kind: 'invitation', id },
    institution: institutionId,
    before: { works_until: dayOf(expiresAt) },
    after: { works_until: dayOf(made.expiresAt) },
  });
  return made;
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
