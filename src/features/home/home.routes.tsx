import type { FastifyInstance } from 'fastify';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import { readerOf } from '../../web/access.ts';
import type { Parts } from '../../web/parts.ts';
import { isMember, type Member } from '../../web/reader.ts';
import { findContacts } from '../people/index.ts';
import type { Counted } from './counts.ts';
import { countPeopleHere, countSoFar } from './home.queries.ts';
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
    return reply.page(
      <HomePage as={as} part={partOf(as)} {...(await withTenant(db, as.partnership.id, (tenant) => shownTo(tenant, reader, now())))} />,
    );
  });
}

async function shownTo(tenant: Tenant, reader: Member, now: Date) {
  const { role, institutionId } = reader.as;
  const counted = await countedFor(tenant, reader, now);
  return {
    next: await nextFor(tenant, reader, counted, now),
    facts: await soFarFor(tenant, reader, counted, now),
    recent: await recentFor(tenant, reader),
    // A lead of the partnership is who others ask.
    contacts: role === 'partnership-lead' ? null : await findContacts(tenant, institutionId, now),
  };
}

async function countedFor(tenant: Tenant, { as: { role, institutionId } }: Member, now: Date): Promise<Counted> {
  if (role === 'viewer') return { setUp: null, people: null };
  if (role !== 'partnership-lead') return { setUp: null, people: await countPeopleHere(tenant, institutionId, now) };
  const counts = await countSoFar(tenant, now);
  return { setUp: counts, people: counts };
}
