import type { FastifyInstance } from 'fastify';
import { withTenant } from '../../database/tenant.ts';
import { readerOf } from '../../web/access.ts';
import type { Parts } from '../../web/parts.ts';
import { isMember, type Member } from '../../web/reader.ts';
import { canManagePeople, canSeePeople } from '../people/index.ts';
import { countHere, countSoFar } from './home.queries.ts';
import { NOTHING_NEXT, nextForCareersLead, nextForLead } from './next-steps.ts';
import { InstitutionHomePage } from './pages/institution-home.page.tsx';
import { NoRolePage } from './pages/no-role.page.tsx';
import { PartnershipHomePage } from './pages/partnership-home.page.tsx';

/** What is next for whoever asks, and what there is. */
export function homeRoutes(app: FastifyInstance, { db, now }: Parts): void {
  app.get('/', { config: { access: () => true } }, async (request, reply) => {
    const reader = readerOf(request);
    if (reader.operating) return reply.redirect('/partnerships', 303);
    if (!isMember(reader)) return reply.page(<NoRolePage name={reader.person.name} />);
    return reply.page(await (reader.as.institution ? atInstitution(reader, reader.as.institution) : inPartnership(reader)));
  });

  async function inPartnership(reader: Member) {
    const soFar = await withTenant(db, reader.as.partnership.id, (tenant) => countSoFar(tenant, now()));
    const next = canManagePeople(reader) ? nextForLead(soFar) : NOTHING_NEXT;
    return <PartnershipHomePage as={reader.as} soFar={soFar} next={next} maySeePeople={canSeePeople(reader)} />;
  }

  async function atInstitution(reader: Member, institution: { id: string; name: string }) {
    const soFar = await withTenant(db, reader.as.partnership.id, (tenant) => countHere(tenant, institution.id, now()));
    const next = canManagePeople(reader) ? nextForCareersLead(soFar) : NOTHING_NEXT;
    return <InstitutionHomePage as={reader.as} institution={institution} soFar={soFar} next={next} maySeePeople={canSeePeople(reader)} />;
  }
}
