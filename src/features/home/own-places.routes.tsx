import type { FastifyInstance } from 'fastify';
import { withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import type { Parts } from '../../web/parts.ts';
import { isForSafeguarding, isMember, type Reader } from '../../web/reader.ts';
import { evidencePath, listCycles } from '../evidence/index.ts';
import { ratingPath } from '../ratings/index.ts';
import { NoYearPage } from './pages/no-year.page.tsx';

/** Ratings and evidence of one’s own institution have an address that stays, whichever year is the latest. */
export function worksAtInstitution(reader: Reader): boolean {
  return isMember(reader) && reader.as.institutionId !== null && !isForSafeguarding(reader);
}

export function ownPlacesRoutes(app: FastifyInstance, { db }: Parts): void {
  const mine = { config: { access: worksAtInstitution } };
  const latestYear = (partnership: string) => withTenant(db, partnership, async (tenant) => (await listCycles(tenant))[0] ?? null);

  app.get('/ratings', mine, async (request, reply) => {
    const { as } = memberOf(request);
    const cycle = await latestYear(as.partnership.id);
    return cycle ? reply.redirect(ratingPath(cycle, as.institutionId ?? ''), 303) : reply.page(<NoYearPage title="Ratings" />);
  });

  app.get('/evidence', mine, async (request, reply) => {
    const { as } = memberOf(request);
    const cycle = await latestYear(as.partnership.id);
    return cycle ? reply.redirect(evidencePath(cycle, as.institutionId ?? ''), 303) : reply.page(<NoYearPage title="Evidence" />);
  });
}
