import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { withTenant } from '../../database/tenant.ts';
import { several } from '../../rating/words.ts';
import { memberOf } from '../../web/access.ts';
import { readParams, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { CycleLocked, CycleParams, cyclePath, cycleYear, foundCycle, isLocked } from '../evidence/index.ts';
import { sentBy } from '../partnerships/index.ts';
import { frameworkOf } from '../ratings/index.ts';
import { chooseReading } from './choose-reading.ts';
import { canRunCycles, canSeeWork } from './cycle.policy.ts';
import { LOCKED } from './edit-cycle.routes.tsx';
import { keepRecommended } from './keep-recommended.ts';
import { loadReadings } from './load-readings.ts';
import { ReadingPage } from './pages/reading.page.tsx';
import { ReadingsPage } from './pages/readings.page.tsx';

const ReadingParams = z.object({ cycle: cycleYear, reading: z.string().regex(/^[a-z0-9-]{1,100}$/) });

export function readingRoutes(app: FastifyInstance, parts: Parts): void {
  app.get('/cycles/:cycle/readings', { config: { access: canSeeWork } }, async (request, reply) => {
    const { cycle: year } = readParams(CycleParams, request);
    const { cycle, readings } = await loaded(request, year);
    return reply.page(<ReadingsPage cycle={cycle} readings={readings} mayChoose={canRunCycles(memberOf(request)) && !isLocked(cycle)} />);
  });

  app.post('/cycles/:cycle/readings', { config: { access: canRunCycles } }, async (request, reply) => {
    const { cycle: year } = readParams(CycleParams, request);
    const reader = memberOf(request);
    const cycle = await withTenant(parts.db, reader.as.partnership.id, (tenant) => foundCycle(tenant, year));
    const readings = `${cyclePath(cycle)}/readings`;
    try {
      const kept = await keepRecommended(parts, sentBy(reader, request), cycle.id);
      const said =
        kept > 0 ? `The recommended option is kept for ${several(kept, 'reading')}.` : 'All of these were chosen already, so nothing was changed.';
      return reply.flash(said).redirect(readings, 303);
    } catch (error) {
      if (error instanceof CycleLocked) return reply.flash(LOCKED, 'told').redirect(readings, 303);
      throw error;
    }
  });

  app.get('/cycles/:cycle/readings/:reading', { config: { access: canSeeWork } }, async (request, reply) => {
    const { cycle: year, reading: id } = readParams(ReadingParams, request);
    const { cycle, framework, readings } = await loaded(request, year);
    const reading = readings.find((each) => each.reading.id === id);
    if (!reading) throw new NotFound();
    const mayChoose = canRunCycles(memberOf(request)) && !isLocked(cycle);
    return reply.page(<ReadingPage {...{ cycle, framework, reading, mayChoose }} />);
  });

  app.post('/cycles/:cycle/readings/:reading', { config: { access: canRunCycles } }, async (request, reply) => {
    const { cycle: year, reading } = readParams(ReadingParams, request);
    const reader = memberOf(request);
    const cycle = await withTenant(parts.db, reader.as.partnership.id, (tenant) => foundCycle(tenant, year));
    const readings = `${cyclePath(cycle)}/readings`;
    const { option } = typed(request.body, ['option']);
    const choose = () => reply.flash('Choose one of the options.', 'told').redirect(`${readings}/${reading}`, 303);
    if (option === '') return choose();
    try {
      const done = await chooseReading(parts, sentBy(reader, request), { cycle: cycle.id, reading, option });
      if (done === 'no such option') return choose();
      const said = done === 'chosen' ? 'Your choice is saved, and the ratings follow it.' : 'This was chosen already, so nothing was changed.';
      return reply.flash(said).redirect(readings, 303);
    } catch (error) {
      if (error instanceof CycleLocked) return reply.flash(LOCKED, 'told').redirect(readings, 303);
      throw error;
    }
  });

  function loaded(request: FastifyRequest, year: string) {
    return withTenant(parts.db, memberOf(request).as.partnership.id, async (tenant) => {
      const cycle = await foundCycle(tenant, year);
      const readings = await loadReadings(tenant, cycle, parts.now());
      return { cycle, framework: await frameworkOf(tenant, cycle), readings };
    });
  }
}
