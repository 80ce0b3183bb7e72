import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withTenant } from '../../database/tenant.ts';
import { memberOf } from '../../web/access.ts';
import { readParams } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { CycleParams, cyclePath, foundCycle } from '../evidence/index.ts';
import { canRemind, canSeeCity, canSeeCityAtWork } from './city.policy.ts';
import { cityAsCsv } from './city-csv.ts';
import { type CityFile, cityFile, fileName } from './city-file.ts';
import type { CityView } from './city-view.ts';
import { cityAsXlsx } from './city-xlsx.ts';
import { findCity, latestCycleFor } from './find-city.ts';
import { type CityAsked, KeptCities } from './kept-cities.tsx';
import { CityPage } from './pages/city.page.tsx';
import { NoCyclePage } from './pages/no-cycle.page.tsx';
import { readAsked, shownRows } from './shown-rows.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function cityRoutes(app: FastifyInstance, { db, now }: Parts): void {
  const kept = new KeptCities();
  const config = { access: canSeeCity };

  app.get('/city', { config }, async (request, reply) => {
    const reader = memberOf(request);
    const cycle = await withTenant(db, reader.as.partnership.id, (tenant) => latestCycleFor(tenant, reader));
    if (cycle) return reply.redirect(`${cyclePath(cycle)}/city`, 303);
    const may = canRemind(reader) ? 'begin' : canSeeCityAtWork(reader) ? 'work' : 'read';
    return reply.page(<NoCyclePage area={reader.as.partnership.area} may={may} />);
  });

  app.get('/cycles/:cycle/city', { config }, async (request, reply) => {
    const { view, ...asked } = await opened(request);
    return reply.page(<CityPage view={view} content={await kept.content(view, asked)} atWork={canSeeCityAtWork(asked.reader)} />);
  });

  app.get('/cycles/:cycle/city.csv', { config }, async (request, reply) => {
    const { file, name } = await openedFile(request);
    return download(reply, `${name}.csv`, 'text/csv; charset=utf-8', cityAsCsv(file));
  });

  app.get('/cycles/:cycle/city.xlsx', { config }, async (request, reply) => {
    const { file, name } = await openedFile(request);
    return download(reply, `${name}.xlsx`, XLSX, cityAsXlsx(file));
  });

  /** What the reader may see of the cycle in the address, found anew with each request. */
  async function opened(request: FastifyRequest): Promise<CityAsked & { view: CityView }> {
    const reader = memberOf(request);
    const { cycle: year } = readParams(CycleParams, request);
    return withTenant(db, reader.as.partnership.id, async (tenant) => {
      const found = await findCity(tenant, reader, await foundCycle(tenant, year), now());
      return { reader, found, query: request.query, view: await kept.view(tenant, found) };
    });
  }

  async function openedFile(request: FastifyRequest): Promise<{ file: CityFile; name: string }> {
    const { view, query } = await opened(request);
    const asked = readAsked(query, view);
    return { file: cityFile(view, asked, shownRows(view, asked), now()), name: fileName(view) };
  }
}

function download(reply: FastifyReply, name: string, type: string, pieces: Iterable<string> | AsyncIterable<Buffer>): FastifyReply {
  reply.header('content-disposition', `attachment; filename="${name}"`).type(type);
  return reply.send(Readable.from(pieces, { objectMode: false }));
}
