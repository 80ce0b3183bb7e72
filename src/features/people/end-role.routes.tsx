import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import { type FieldErrors, fieldErrors, readParams, typed, uuid } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { sendingOf } from '../../web/sending.ts';
import { endRoles, rolesToEnd, whyNotEndNow } from './end-roles.ts';
import { countOpenInvitationsBy } from './invitation.queries.ts';
import { EndRolePage } from './pages/end-role.page.tsx';
import { ReasonForm } from './people.form.ts';
import { canManagePeople, scopeOf } from './people.policy.ts';
import { personHere } from './person.routes.tsx';
import { Refused } from './refused.ts';

const Params = z.object({ person: uuid, role: uuid.optional() });
const ONE = '/people/:person/roles/:role/end';
const ALL = '/people/:person/leave';

/** Ending one role of somebody, or all that they have here: asked once more, since it counts at once. */
export function endRoleRoutes(app: FastifyInstance, parts: Parts): void {
  const manage = { config: { access: canManagePeople } };
  for (const path of [ONE, ALL]) {
    app.get(path, manage, async (request, reply) => reply.page(await page(request)));
    app.post(path, manage, (request, reply) => end(request, reply));
  }

  async function end(request: FastifyRequest, reply: FastifyReply) {
    const { person, role } = readParams(Params, request);
    const form = ReasonForm.safeParse(request.body ?? {});
    if (!form.success) return reply.page(await page(request, fieldErrors(form.error)), 422);
    try {
      await endRoles(parts, memberOf(request), sendingOf(request), { person, ...(role && { role }), reason: form.data.reason });
    } catch (error) {
      if (error instanceof Refused) return reply.page(await page(request, error.errors), 422);
      throw error;
    }
    const said = role ? 'The role has ended.' : 'All their roles here have ended.';
    return reply.flash(`${said} That counts from now on.`).redirect('/people', 303);
  }

  /** Where the roles cannot end, the page says so before anybody writes a reason. */
  async function page(request: FastifyRequest, errors: FieldErrors = {}) {
    const reader = memberOf(request);
    const { role } = readParams(Params, request);
    const person = await personHere(parts, request);
    const { why, invited } = await withTenant(parts.db, reader.as.partnership.id, async (tenant) => {
      const ending = await rolesToEnd(tenant, reader, person.id, role);
      if (ending.length === 0) throw new NotFound();
      const [reason = null] = Object.values(await whyNotEndNow(tenant, reader, ending, parts.now()));
      return { why: reason, invited: await countOpenInvitationsBy(tenant, person.id, scopeOf(reader)) };
    });
    const roles = person.roles.filter(({ id }) => role === undefined || id === role);
    const { reason, form_id } = typed(request.body, ['reason', 'form_id']);
    return (
      <EndRolePage
        {...{ person, roles, errors, reason }}
        all={role === undefined}
        action={request.url}
        formId={form_id}
        why={why}
        invited={invited}
      />
    );
  }
}
