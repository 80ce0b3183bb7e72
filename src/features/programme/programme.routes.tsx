import type { FastifyInstance, FastifyReply } from 'fastify';
import { activitiesCsv } from '../../programme/index.ts';
import { todayOf } from '../../shared/today.ts';
import type { Parts } from '../../web/parts.ts';
import { canSeeEvidence } from '../evidence/index.ts';
import { activityRoutes } from './activity.routes.tsx';
import { calendarRoutes } from './calendar.routes.tsx';
import { importingRoutes } from './import.routes.tsx';
import { seenProgramme } from './load-programme.ts';
import { CoveragePage } from './pages/coverage.page.tsx';
import { ProgrammePage } from './pages/programme.page.tsx';
import { readFilters } from './programme-filters.ts';

const AT = '/cycles/:cycle/institutions/:institution/programme';

/** What an institution does for which students in a year. */
export function programmeRoutes(app: FastifyInstance, parts: Parts): void {
  const sees = { config: { access: canSeeEvidence } };

  app.get(AT, sees, async (request, reply) =>
    reply.page(<ProgrammePage programme={await seenProgramme(parts, request)} filters={readFilters(request.query)} today={todayOf(parts.now())} />),
  );

  app.get(`${AT}/coverage`, sees, async (request, reply) => reply.page(<CoveragePage programme={await seenProgramme(parts, request)} />));

  app.get(`${AT}.csv`, sees, async (request, reply) => {
    const { activities, cycle } = await seenProgramme(parts, request);
    return sendCsv(reply, `programme-${cycle.year.replace('/', '-')}.csv`, activitiesCsv(activities));
  });

  app.get(`${AT}/template.csv`, sees, async (request, reply) => {
    await seenProgramme(parts, request);
    return sendCsv(reply, 'programme-template.csv', activitiesCsv([]));
  });

  activityRoutes(app, parts);
  calendarRoutes(app, parts);
  importingRoutes(app, parts);
}

/** With a mark in front, so that Excel reads it as UTF-8. */
function sendCsv(reply: FastifyReply, name: string, text: string) {
  reply.header('content-disposition', `attachment; filename="${name}"`).type('text/csv; charset=utf-8');
  return reply.send(`\ufeff${text}`);
}
