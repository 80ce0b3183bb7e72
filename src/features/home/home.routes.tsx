import type { FastifyInstance } from 'fastify';
import { withTenant } from '../../database/tenant.ts';
import { readerOf } from '../../web/access.ts';
import type { Parts } from '../../web/parts.ts';
import { isMember } from '../../web/reader.ts';
import { findContacts } from '../people/index.ts';
import { nextFor } from './next-steps.ts';
import { HomePage } from './pages/home.page.tsx';
import { NoRolePage } from './pages/no-role.page.tsx';
import { partOf } from './part-in-it.ts';
import { recentFor } from './recent.ts';
import { soFarFor } from './so-far.ts';

/** What is next for whoever asks, and how things stand. */
export function homeRoutes(app: FastifyInstance, { db, now }: Parts): void {
  app.get('/', { config: { access: () => true } }, async (request, reply) => {
    const reader = readerOf(request);
    if (reader.operating) return reply.redirect('/partnerships', 303);
    if (!isMember(reader)) return reply.page(<NoRolePage name={reader.person.name} />);
    const { as } = reader;
    const shown = await withTenant(db, as.partnership.id, async (tenant) => ({
      next: await nextFor(tenant, reader, now()),
      facts: await soFarFor(tenant, reader, now()),
      recent: await recentFor(tenant, reader),
      contacts: await findContacts(tenant, as.institutionId, now()),
    }));
    return reply.page(<HomePage as={as} part={partOf(as)} {...shown} />);
  });
}
