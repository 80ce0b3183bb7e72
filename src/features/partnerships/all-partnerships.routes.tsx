import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { withDirectory } from '../../database/tenant.ts';
import { readerOf } from '../../web/access.ts';
import { type FieldErrors, fieldErrors, readParams, typed, uuid } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { sendingOf } from '../../web/sending.ts';
import { pathOfInvitation, sendInvitationLetter } from '../people/index.ts';
import { createPartnership, type Lead, type MadeInvitation } from './create-partnership.ts';
import { HasLead, inviteLead } from './invite-lead.ts';
import { LEAD_FIELDS, LeadForm, NEW_PARTNERSHIP_FIELDS, NewPartnershipForm } from './new-partnership.form.ts';
import { HandOverPage } from './pages/hand-over.page.tsx';
import { InviteLeadPage } from './pages/invite-lead.page.tsx';
import { NewPartnershipPage } from './pages/new-partnership.page.tsx';
import { PartnershipsPage } from './pages/partnerships.page.tsx';
import { canRunPartnerships } from './partnership.policy.ts';
import { listPartnerships } from './partnership.queries.ts';
import type { ListedPartnership } from './partnership.ts';

const Params = z.object({ partnership: uuid });

/** Which partnerships there are, for the operator of the service. What is in them is not the operator's to see. */
export function allPartnershipsRoutes(app: FastifyInstance, parts: Parts): void {
  const operator = { config: { access: canRunPartnerships } };

  app.get('/partnerships', operator, async (_request, reply) =>
    reply.page(<PartnershipsPage partnerships={await withDirectory(parts.db, listPartnerships)} />),
  );

  app.get('/partnerships/new', operator, async (_request, reply) => reply.page(<NewPartnershipPage />));

  app.post('/partnerships/new', operator, async (request, reply) => {
    const form = NewPartnershipForm.safeParse(request.body);
    if (!form.success)
      return reply.page(
        <NewPartnershipPage typed={typed(request.body, [...NEW_PARTNERSHIP_FIELDS, 'form_id'])} errors={fieldErrors(form.error)} />,
        422,
      );
    const { partnership: name, area, laCodes, leadName, leadEmail } = form.data;
    const lead = { name: leadName, email: leadEmail };
    const { id, invitation } = await createPartnership(parts, operatingBy(request), { name, area, laCodes }, lead);
    return handOver(request, reply, { id, name }, lead, invitation);
  });

  app.get('/partnerships/:partnership/invite-lead', operator, async (request, reply) =>
    reply.page(<InviteLeadPage partnership={await asked(request)} />),
  );

  app.post('/partnerships/:partnership/invite-lead', operator, async (request, reply) => {
    const partnership = await asked(request);
    const again = (errors: FieldErrors) =>
      reply.page(<InviteLeadPage partnership={partnership} typed={typed(request.body, [...LEAD_FIELDS, 'form_id'])} errors={errors} />, 422);
    const form = LeadForm.safeParse(request.body);
    if (!form.success) return again(fieldErrors(form.error));
    const lead = { name: form.data.leadName, email: form.data.leadEmail };
    try {
      const invitation = await inviteLead(parts, operatingBy(request), partnership.id, lead);
      return await handOver(request, reply, partnership, lead, invitation);
    } catch (error) {
      if (error instanceof HasLead) return again({ leadEmail: 'This partnership has a lead already, who can invite others' });
      throw error;
    }
  });

  async function asked(request: FastifyRequest): Promise<ListedPartnership> {
    const { partnership } = readParams(Params, request);
    const found = (await withDirectory(parts.db, listPartnerships)).find(({ id }) => id === partnership);
    if (!found) throw new NotFound();
    return found;
  }

  /** Sends the link and shows it: this once, since only its hash is kept. */
  async function handOver(
    request: FastifyRequest,
    reply: FastifyReply,
    partnership: { id: string; name: string },
    lead: Lead,
    made: MadeInvitation | null,
  ) {
    if (!made) return reply.flash(SENT_BEFORE, 'told').redirect('/partnerships', 303);
    const link = parts.baseUrl + pathOfInvitation(partnership.id, made.secret);
    const { name: by } = readerOf(request).person;
    const letter = {
      to: lead,
      by,
      partnership: partnership.name,
      role: 'partnership-lead',
      institutionName: null,
      link,
      expiresAt: made.expiresAt,
    } as const;
    const delivery = await sendInvitationLetter(parts, letter);
    return reply.page(<HandOverPage partnership={partnership.name} lead={lead} link={link} expiresAt={made.expiresAt} {...delivery} />);
  }
}

const SENT_BEFORE =
  'You had sent this form before, so nothing new was made. The link was shown then. If it is lost, choose “Invite a lead” to make another.';

function operatingBy(request: FastifyRequest) {
  return { person: readerOf(request).person.id, form: sendingOf(request) };
}
