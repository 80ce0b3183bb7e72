import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import { fieldErrors, readParams, typed, uuid } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { Forbidden, NotFound } from '../../web/problems.ts';
import { sendingOf } from '../../web/sending.ts';
import { meant } from './confirming.ts';
import { signOutEverywhere } from './end-sessions.ts';
import { giveRole } from './give-role.ts';
import { ConfirmLeadPage } from './pages/confirm-lead.page.tsx';
import { GiveRolePage } from './pages/give-role.page.tsx';
import { PersonPage } from './pages/person.page.tsx';
import { RoleForm } from './people.form.ts';
import { canGive, canManagePeople, canSeePeople, scopeOf } from './people.policy.ts';
import { findPerson, type PersonHere } from './people.queries.ts';
import { Refused } from './refused.ts';
import { inOwnInstitution, rolesOffered } from './roles-offered.ts';

const Params = z.object({ person: uuid });

/** Somebody with a role here: what they may do, and giving them more. */
export function personRoutes(app: FastifyInstance, parts: Parts): void {
  const manage = { config: { access: canManagePeople } };

  app.get('/people/:person', { config: { access: canSeePeople } }, async (request, reply) => {
    const reader = memberOf(request);
    return reply.page(<PersonPage person={await personHere(parts, request)} mayManage={canManagePeople(reader)} isReader={isReader(request)} />);
  });

  app.get('/people/:person/give-role', manage, async (request, reply) => reply.page(<GiveRolePage {...(await offered(request))} />));

  app.post('/people/:person/give-role', manage, async (request, reply) => {
    const reader = memberOf(request);
    const person = await personHere(parts, request);
    const form = RoleForm.safeParse(inOwnInstitution(reader, request.body));
    if (!form.success) return reply.page(await again(request, fieldErrors(form.error)), 422);
    if (!canGive(reader, form.data)) throw new Forbidden();
    const answer = meant(form.data.role, request.body);
    if (answer === 'no') return reply.page(await again(request, {}));
    if (answer === 'to ask') return reply.page(asking(request, person));
    try {
      await giveRole(parts, reader, sendingOf(request), person.id, form.data);
    } catch (error) {
      if (error instanceof Refused) return reply.page(await again(request, error.errors), 422);
      throw error;
    }
    return reply.flash(`${person.name} has the role from now on.`).redirect(`/people/${person.id}`, 303);
  });

  app.post('/people/:person/sign-out', manage, async (request, reply) => {
    const person = await personHere(parts, request);
    await signOutEverywhere(parts, memberOf(request), sendingOf(request), person.id);
    return reply.flash(`${person.name} is signed out everywhere.`).redirect(`/people/${person.id}`, 303);
  });

  async function again(request: FastifyRequest, errors: Refused['errors']) {
    const { form_id, ...shown } = typed(request.body, ['form_id', 'role', 'institution']);
    return <GiveRolePage {...(await offered(request))} typed={shown} formId={form_id} errors={errors} />;
  }

  function asking(request: FastifyRequest, { id, name }: PersonHere) {
    const { form_id, ...shown } = typed(request.body, ['role', 'institution', 'form_id']);
    const { partnership } = memberOf(request).as;
    const address = `/people/${id}`;
    const who = { name, email: null };
    return (
      <ConfirmLeadPage who={who} partnership={partnership.name} action={`${address}/give-role`} typed={shown} formId={form_id} cancel={address} />
    );
  }

  async function offered(request: FastifyRequest) {
    const reader = memberOf(request);
    const choice = await withTenant(parts.db, reader.as.partnership.id, (tenant) => rolesOffered(tenant, reader));
    return { person: await personHere(parts, request), ...choice };
  }
}

function isReader(request: FastifyRequest): boolean {
  return memberOf(request).person.id === readParams(Params, request).person;
}

/** Somebody without a role that the reader sees is not found. */
export async function personHere({ db }: Pick<Parts, 'db'>, request: FastifyRequest): Promise<PersonHere> {
  const reader = memberOf(request);
  const { person } = readParams(Params, request);
  const found = await withTenant(db, reader.as.partnership.id, (tenant) => findPerson(tenant, person, scopeOf(reader)));
  if (!found) throw new NotFound();
  return found;
}
