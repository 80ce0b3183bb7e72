import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import { readParams } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { CycleParams, foundCycle } from '../evidence/index.ts';
import { loadCityTraining } from './load-city-training.ts';
import { CityTrainingPage } from './pages/city-training.page.tsx';
import { canSeeCityTraining } from './staff.policy.ts';
import { trainingAsCsv } from './training-csv.ts';

/** What training the institutions of the city need. */
export function cityTrainingRoutes(app: FastifyInstance, { db }: Parts): void {
  const config = { access: canSeeCityTraining };

  app.get('/cycles/:cycle/training', { config }, async (request, reply) => reply.page(<CityTrainingPage {...(await load(request))} />));

  app.get('/cycles/:cycle/training.csv', { config }, async (request, reply) => {
    const { cycle, needs } = await load(request);
    const name = `staff-and-training-${cycle.year.replace('/', '-')}.csv`;
    reply.header('content-disposition', `attachment; filename="${name}"`).type('text/csv; charset=utf-8');
    return reply.send(Readable.from(trainingAsCsv(needs), { objectMode: false }));
  });

  async function load(request: FastifyRequest) {
    const reader = memberOf(request);
    const { cycle: year } = readParams(CycleParams, request);
    return withTenant(db, reader.as.partnership.id, async (tenant) => {
      const cycle = await foundCycle(tenant, year);
      return { cycle, needs: await loadCityTraining(tenant, cycle) };
    });
  }
}
