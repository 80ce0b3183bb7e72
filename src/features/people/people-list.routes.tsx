import type { FastifyInstance, FastifyRequest } from 'fastify';
import { withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import { fieldErrors, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { Forbidden } from '../../web/problems.ts';
import type { Member } from '../../web/reader.ts';
import { sendingOf } from '../../web/sending.ts';
import { meant } from './confirming.ts';
import { handOver } from './hand-over.ts';
import { listOpenInvitations } from './invitation.queries.ts';
import { invitePerson } from './invite-person.ts';
import { ConfirmLeadPage } from './pages/confirm-lead.page.tsx';
import { InvitationLinkPage } from './pages/invitation-link.page.tsx';
import { InvitePage } from './pages/invite.page.tsx';
import { PeoplePage } from './pages/people.page.tsx';
import { INVITE_FIELDS, InviteForm } from './people.form.ts';
import { canGive, canManagePeople, canSeePeople } from './people.policy.ts';
import { findInstitutionName, listPeople } from './people.queries.ts';
import { readFilter } from './people-filter.ts';
import { Refused } from './refused.ts';
import { countRolesToReview } from './review-roles.ts';
import { inOwnInstitution, institutionsToChoose, rolesOffered } from './roles-offered.ts';

const see = { config: { access: canSeePeople } };
const manage = { config: { access: canManagePeople } };

/** Who has a role here, and inviting somebody. */
export function peopleListRoutes(app: FastifyInstance, parts: Parts): void {
  const { db, now } = parts;

  app.get('/people', see, async (request, reply) => {
    const reader = memberOf(request);
    const { filter, page } = readFilter(reader, request.query);
    const shown = await withTenant(db, reader.as.partnership.id, async (tenant) => ({
      ...(await listPeople(tenant, filter, page)),
      invitations: await listOpenInvitations(tenant, filter),
      institutions: await institutionsToChoose(tenant, reader),
      toReview: await countRolesToReview(tenant, reader, now()),
    }));
    return reply.page(<PeoplePage {...shown} as={reader.as} filter={filter} page={page} now={now()} mayManage={canManagePeople(reader)} />);
  });

  app.get('/people/invite', manage, async (request, reply) => reply.page(<InvitePage {...(await offered(memberOf(request)))} />));

  app.post('/people/invite', manage, async (request, reply) => {
    const reader = memberOf(request);
    const form = InviteForm.safeParse(inOwnInstitution(reader, request.body));
    if (!form.success) return reply.page(await again(request, { errors: fieldErrors(form.error) }), 422);
    if (!canGive(reader, form.data)) throw new Forbidden();
    const answer = meant(form.data.role, request.body);
    if (answer === 'no') return reply.page(await again(request, { errors: {} }));
    if (answer === 'to ask') return reply.page(asking(request, form.data));
    try {
      const { id, made } = await invitePerson(parts, reader, sendingOf(request), form.data);
      if (!made) return reply.flash(SENT_BEFORE, 'told').redirect(`/people/invitations/${id}`, 303);
      const institutionName = await nameOf(reader, form.data.institutionId);
      return reply.page(<InvitationLinkPage {...(await handOver(parts, reader, { ...form.data, institutionName }, made))} />);
    } catch (error) {
      if (error instanceof Refused) return reply.page(await again(request, error), 422);
      throw error;
    }
  });

  async function again(request: FastifyRequest, { errors, invitation = null }: Pick<Refused, 'errors'> & Partial<Refused>) {
    const shown = typed(request.body, INVITE_FIELDS);
    return (
      <InvitePage
        {...(await offered(memberOf(request)))}
        typed={shown}
        formId={typed(request.body, ['form_id']).form_id}
        errors={errors}
        same={invitation}
      />
    );
  }

  function asking(request: FastifyRequest, who: { name: string; email: string }) {
    const { form_id, ...shown } = typed(request.body, [...INVITE_FIELDS, 'form_id']);
    const { partnership } = memberOf(request).as;
    return <ConfirmLeadPage who={who} partnership={partnership.name} action="/people/invite" typed={shown} formId={form_id} cancel="/people" />;
  }

  async function offered(reader: Member) {
    return withTenant(db, reader.as.partnership.id, (tenant) => rolesOffered(tenant, reader));
  }

  async function nameOf({ as }: Member, institution: string | null): Promise<string | null> {
    if (institution === null) return null;
    return (await withTenant(db, as.partnership.id, (tenant) => findInstitutionName(tenant, institution))) ?? null;
  }
}

const SENT_BEFORE = 'You had sent this form before, so nothing new was made. The link was shown then. If you need it, make a new one here.';
