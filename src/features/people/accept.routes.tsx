import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { withTenant } from '../../database/tenant.ts';
import { type FieldErrors, fieldErrors, typed, uuid } from '../../web/form.ts';
import type { Reader } from '../../web/reader.ts';
import { sendingOf } from '../../web/sending.ts';
import { type AccountParts, signInWithPassword } from '../accounts/index.ts';
import { acceptAs, acceptAsNewPerson, acceptedWith, type Link, noteHasAccount } from './accept-invitation.ts';
import { findInvitationBySecret, type Invitation } from './invitation.queries.ts';
import { hashOfSecret, pathOfInvitation, SECRET_FORM } from './invitation-secret.ts';
import { AcceptPage, OtherPersonPage } from './pages/accept.page.tsx';
import { InvitationGonePage } from './pages/invitation-gone.page.tsx';
import { newPersonForm } from './people.form.ts';
import { findPartnershipName } from './people.queries.ts';

const Params = z.object({ partnership: uuid, secret: z.string().regex(SECRET_FORM) });
const PATH = '/invitations/:partnership/:secret';

/** What the link of an invitation opens. It says what the letter says, and nothing of who has an account. */
export function acceptRoutes(app: FastifyInstance, parts: AccountParts): void {
  const open = { config: { access: 'anyone' } } as const;

  app.get(PATH, open, async (request, reply) => {
    const found = await openInvitation(request);
    return found ? reply.page(pageFor(request, found)) : gone(request, reply);
  });

  app.post(PATH, open, async (request, reply) => {
    const link = linkOf(request);
    if (!link) return gone(request, reply);
    return request.reader ? acceptSignedIn(request, reply, link, request.reader) : acceptNew(request, reply, link);
  });

  async function acceptSignedIn(request: FastifyRequest, reply: FastifyReply, link: Link, { person, memberships, operator }: Reader) {
    const outcome = await acceptAs(parts, link, { person, form: sendingOf(request) });
    if (outcome === 'gone') return gone(request, reply);
    if (outcome === 'other-person') {
      const found = await openInvitation(request);
      return found ? reply.page(pageFor(request, found), 403) : gone(request, reply);
    }
    const others = memberships.length + Number(operator) - Number(outcome === 'accepted-before');
    return reply.flash(others > 0 ? ACCEPTED_FURTHER : ACCEPTED).redirect('/', 303);
  }

  async function acceptNew(request: FastifyRequest, reply: FastifyReply, link: Link) {
    const found = await openInvitation(request);
    if (!found) return acceptedBefore(request, reply, link);
    const { name, email } = found.invitation;
    const form = newPersonForm([name, email, typed(request.body, ['name']).name]).safeParse(request.body);
    if (!form.success) return reply.page(pageFor(request, found, fieldErrors(form.error)), 422);
    const outcome = await acceptAsNewPerson(parts, link, { ...form.data, form: sendingOf(request) });
    if (outcome === 'gone') return acceptedBefore(request, reply, link);
    if (outcome === 'has-account') {
      await noteHasAccount(parts, email);
      return reply.page(pageFor(request, found, { 'sign-in': HAS_ACCOUNT }), 422);
    }
    return signIn(request, reply, { email, password: form.data.password });
  }

  /** The same form again, by a double click or because the first answer was lost: it ends where the first one did. */
  async function acceptedBefore(request: FastifyRequest, reply: FastifyReply, link: Link) {
    const email = await acceptedWith(parts, link, sendingOf(request));
    if (email === null) return gone(request, reply);
    return signIn(request, reply, { email, password: typed(request.body, ['password']).password });
  }

  /** Refused is whoever has another password by now, and sent the form of then once more. */
  async function signIn(request: FastifyRequest, reply: FastifyReply, who: { email: string; password: string }) {
    const outcome = await signInWithPassword(parts, request, reply, who);
    if (outcome === 'refused') return reply.flash(`${ACCEPTED} Sign in to go on.`, 'told').redirect('/sign-in', 303);
    return reply.flash(`Welcome to Waymark. ${ACCEPTED}`).redirect(outcome === 'second-step' ? '/sign-in/second-step' : '/', 303);
  }

  async function openInvitation(request: FastifyRequest): Promise<Found | null> {
    const link = linkOf(request);
    return (
      link &&
      withTenant(parts.db, link.partnership, async (tenant) => {
        const invitation = await findInvitationBySecret(tenant, hashOfSecret(link.secret), parts.now());
        const partnership = await findPartnershipName(tenant);
        return invitation && partnership !== undefined ? { path: pathOfInvitation(link.partnership, link.secret), partnership, invitation } : null;
      })
    );
  }
}

interface Found {
  path: string;
  partnership: string;
  invitation: Invitation;
}

const ACCEPTED = 'You have accepted the invitation.';
const ACCEPTED_FURTHER = `${ACCEPTED} To work in the new role, choose “Change” at the top of the page.`;
const HAS_ACCOUNT = 'There is an account with this e-mail address already. Sign in with it, then accept';

function linkOf(request: FastifyRequest): Link | null {
  const read = Params.safeParse(request.params);
  return read.success ? read.data : null;
}

function pageFor(request: FastifyRequest, found: Found, errors: FieldErrors = {}) {
  const { reader } = request;
  if (reader && reader.person.email !== found.invitation.email) return <OtherPersonPage {...found} reader={reader.person} />;
  const { form_id, name } = typed(request.body, ['form_id', 'name']);
  return <AcceptPage {...found} reader={reader?.person ?? null} name={name || found.invitation.name} formId={form_id} errors={errors} />;
}

/** Used, withdrawn, run out, or never was: the answer is the same. */
function gone(request: FastifyRequest, reply: FastifyReply) {
  return reply.page(<InvitationGonePage signedIn={request.reader !== null} />, 404);
}
