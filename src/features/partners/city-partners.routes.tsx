import type { FastifyInstance, FastifyRequest } from 'fastify';
import { withTenant } from '../../database/tenant.ts';
import { todayOf } from '../../shared/today.ts';
import { memberOf } from '../../web/access.ts';
import { readParams } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { belongsTo, CycleParams, foundCycle } from '../evidence/index.ts';
import { byName, listInstitutions } from '../institutions/index.ts';
import { judgedOn } from './agreement-state.ts';
import { cityPartners } from './city-partners.ts';
import { readPartnerFilters } from './city-partners-filters.ts';
import { csvAnswer } from './csv-answer.ts';
import { CityPartnersPage } from './pages/city-partners.page.tsx';
import { canSeeCityPartners } from './partners.policy.ts';
import { listPartnersOfCycle } from './partners.queries.ts';
import { partnersAsCsv } from './partners-csv.ts';

/** Who works with whom across the city. */
export function cityPartnersRoutes(app: FastifyInstance, { db, now }: Parts): void {
  const config = { access: canSeeCityPartners };

  app.get('/cycles/:cycle/partners', { config }, async (request, reply) =>
    reply.page(<CityPartnersPage {...(await load(request))} filters={readPartnerFilters(request.query)} />),
  );

  app.get('/cycles/:cycle/partners.csv', { config }, async (request, reply) => {
    const { cycle, city, date } = await load(request);
    const byInstitution = Map.groupBy(city.entries, ({ institution }) => institution.name);
    const lists = [...byInstitution].map(([name, entries]) => ({ name, partners: entries.map(({ partner }) => partner) }));
    return csvAnswer(reply, 'partners-of-the-city', cycle, partnersAsCsv(lists, date));
  });

  async function load(request: FastifyRequest) {
    const { cycle: year } = readParams(CycleParams, request);
    return withTenant(db, memberOf(request).as.partnership.id, async (tenant) => {
      const cycle = await foundCycle(tenant, year);
      const date = judgedOn(cycle, todayOf(now()));
      const institutions = (await listInstitutions(tenant)).filter((one) => belongsTo(one, cycle)).toSorted(byName);
      return { cycle, date, city: cityPartners({ institutions, partners: await listPartnersOfCycle(tenant, cycle.id), date }) };
    });
  }
}
