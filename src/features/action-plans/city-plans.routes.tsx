import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { withTenant } from '../../database/tenant.ts';
import { todayOf } from '../../shared/today.ts';
import { memberOf } from '../../web/access.ts';
import { readParams } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { belongsTo, CycleParams, foundCycle } from '../evidence/index.ts';
import { listInstitutions } from '../institutions/index.ts';
import { canSeeCityPlans } from './action-plans.policy.ts';
import { listActsOfCycle } from './agreement.queries.ts';
import { cityPlans } from './city-plans.ts';
import { cityPlansAsCsv } from './city-plans-csv.ts';
import { listCountedActions } from './due.queries.ts';
import { CityPlansPage } from './pages/city-plans.page.tsx';

/** How the plans of all institutions stand. */
export function cityPlansRoutes(app: FastifyInstance, parts: Parts): void {
  const config = { access: canSeeCityPlans };

  app.get('/cycles/:cycle/plans', { config }, async (request, reply) => reply.page(<CityPlansPage {...(await load(request))} />));

  app.get('/cycles/:cycle/plans.csv', { config }, async (request, reply) => {
    const { cycle, plans } = await load(request);
    reply.header('content-disposition', `attachment; filename="action-plans-${cycle.year.replace('/', '-')}.csv"`).type('text/csv; charset=utf-8');
    return reply.send(Readable.from(cityPlansAsCsv(plans), { objectMode: false }));
  });

  async function load(request: FastifyRequest) {
    const reader = memberOf(request);
    const { cycle: year } = readParams(CycleParams, request);
    const today = todayOf(parts.now());
    return withTenant(parts.db, reader.as.partnership.id, async (tenant) => {
      const cycle = await foundCycle(tenant, year);
      const institutions = (await listInstitutions(tenant)).filter((one) => belongsTo(one, cycle));
      const acts = await listActsOfCycle(tenant, cycle.id);
      return { cycle, plans: cityPlans({ institutions, acts, actions: await listCountedActions(tenant, cycle.id), today }) };
    });
  }
}
