import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readerOf } from '../../../web/access.ts';
import { typed } from '../../../web/form.ts';
import { roleTitle } from '../../../web/reader.ts';
import { onwardOf } from '../onward.ts';
import type { AccountParts } from '../parts.ts';
import { loadRoles, OPERATOR } from './load-roles.ts';
import { YourRolesPage } from './pages/your-roles.page.tsx';
import { updateSessionRole } from './session.queries.ts';

/** Choosing what to work as, for whoever has several roles or has just lost the one in use. */
export function yourRolesRoutes(app: FastifyInstance, parts: AccountParts): void {
  const mine = { config: { access: () => true } };

  app.get('/your-roles', mine, async (request, reply) => page(request, reply));

  app.post('/your-roles', mine, async (request, reply) => {
    const { memberships, operator, session } = readerOf(request);
    const { role } = typed(request.body, ['role']);
    const membership = memberships.find(({ id }) => id === role);
    if (!membership && !(role === OPERATOR && operator)) return page(request, reply, role === '' ? NONE_CHOSEN : ENDED);
    await updateSessionRole(parts.db, session.id, membership ?? null);
    const title = roleTitle(membership?.role ?? 'operator');
    return reply.flash(`You work as ${title} now.`).redirect(wayOn(request) ?? '/', 303);
  });

  async function page(request: FastifyRequest, reply: FastifyReply, error?: string) {
    const { roles, inUse, ended } = await loadRoles(parts, readerOf(request));
    if (roles.length === 0) return reply.redirect('/', 303);
    return reply.page(<YourRolesPage roles={roles} inUse={inUse} ended={ended} onward={wayOn(request)} error={error} />, error ? 422 : 200);
  }
}

const NONE_CHOSEN = 'Choose what you want to work as';
const ENDED = 'This role has ended. Choose another one';

/** A page of one role need not be there for another: the way leads on only to a form that was held. */
function wayOn(request: FastifyRequest): string | null {
  const onward = onwardOf(request);
  return onward === '/held-form' ? onward : null;
}
