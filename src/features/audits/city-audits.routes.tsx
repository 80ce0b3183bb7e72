import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import { readParams } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { CycleParams, foundCycle } from '../evidence/index.ts';
import { canSeeCityAudits } from './audits.policy.ts';
import { cityAuditsAsCsv } from './city-audits-csv.ts';
import { loadCityAudits } from './load-city-audits.ts';
import { CityAuditsPage } from './pages/city-audits.page.tsx';

/** How far the audits of all institutions are. */
export function cityAuditRoutes(app: FastifyInstance, { db }: Parts): void {
  const config = { access: canSeeCityAudits };

  app.get('/cycles/:cycle/audits', { config }, async (request, reply) => reply.page(<CityAuditsPage {...(await load(request))} />));

  app.get('/cycles/:cycle/audits.csv', { config }, async (request, reply) => {
    const { cycle, audits } = await load(request);
    reply.header('content-disposition', `attachment; filename="audits-${cycle.year.replace('/', '-')}.csv"`).type('text/csv; charset=utf-8');
    return reply.send(Readable.from(cityAuditsAsCsv(audits), { objectMode: false }));
  });

  async function load(request: FastifyRequest) {
    const reader = memberOf(request);
    const { cycle: year } = readParams(CycleParams, request);
    return withTenant(db, reader.as.partnership.id, async (tenant) => {
      const cycle = await foundCycle(tenant, year);
      return { cycle, audits: await loadCityAudits(tenant, cycle) };
    });
  }
}
