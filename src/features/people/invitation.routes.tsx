import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import { readParams, uuid } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { sendingOf } from '../../web/sending.ts';
import { handOver } from './hand-over.ts';
import { findOpenInvitation, type Invitation } from './invitation.queries.ts';
import { sendInvitationAgain, withdrawInvitation } from './open-invitation.ts';
import { InvitationPage } from './pages/invitation.page.tsx';
import { InvitationLinkPage } from './pages/invitation-link.page.tsx';
import { canManagePeople, canSeePeople, scopeOf } from './people.policy.ts';

const Params = z.object({ invitation: uuid });

/** An invitation that is still open, for those who invite. */
export function invitationRoutes(app: FastifyInstance, parts: Parts): void {
  const manage = { config: { access: canManagePeople } };

  app.get('/people/invitations/:invitation', { config: { access: canSeePeople } }, async (request, reply) => {
    const invitation = await openInvitation(request);
    return reply.page(<InvitationPage invitation={invitation} now={parts.now()} mayManage={canManagePeople(memberOf(request))} />);
  });

  app.post('/people/invitations/:invitation/send-again', manage, async (request, reply) => {
    const { id, name, email, role, institutionId, institutionName } = await openInvitation(request);
    const made = await sendInvitationAgain(parts, memberOf(request), sendingOf(request), id);
    if (!made) return reply.flash(SENT_BEFORE, 'told').redirect(`/people/invitations/${id}`, 303);
    const to = { name, email, role, institutionId, institutionName };
    return reply.page(<InvitationLinkPage {...(await handOver(parts, memberOf(request), to, made))} />);
  });

  app.post('/people/invitations/:invitation/withdraw', manage, async (request, reply) => {
    const { invitation } = readParams(Params, request);
    await withdrawInvitation(parts, memberOf(request), sendingOf(request), invitation);
    return reply.flash('The invitation is withdrawn. Its link does not work any more.').redirect('/people', 303);
  });

  /** One that is not open, not of this partnership or not for the reader’s eyes is not found. */
  async function openInvitation(request: FastifyRequest): Promise<Invitation> {
    const reader = memberOf(request);
    const { invitation } = readParams(Params, request);
    const found = await withTenant(parts.db, reader.as.partnership.id, (tenant) => findOpenInvitation(tenant, invitation, scopeOf(reader)));
    if (!found) throw new NotFound();
    return found;
  }
}

const SENT_BEFORE = 'You had sent this form before. The new link was shown then. If you need it, make another one here.';
