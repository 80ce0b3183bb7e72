import type { FastifyInstance } from 'fastify';
import { todayOf } from '../../shared/today.ts';
import { memberOf } from '../../web/access.ts';
import type { Parts } from '../../web/parts.ts';
import { atPlace, canSeeEvidence, canTypeStatements, canTypeStatementsOf, isLocked } from '../evidence/index.ts';
import { sentBy } from '../partnerships/index.ts';
import { budgetRoutes } from './budget.routes.tsx';
import { loadActuals, loadAims, openAims, placeOf } from './load-aims.ts';
import { AimsPage } from './pages/aims.page.tsx';
import { confirmAllAims } from './save-aims.ts';
import { targetRoutes } from './target.routes.tsx';
import { visionRoutes } from './vision.routes.tsx';
import { wordRoutes } from './word.routes.tsx';

const AT = '/cycles/:cycle/institutions/:institution/aims';

/** What an institution wants its guidance to be, and what it wants to reach by when. */
export function aimsRoutes(app: FastifyInstance, parts: Parts): void {
  app.get(AT, { config: { access: canSeeEvidence } }, async (request, reply) =>
    reply.page(
      await atPlace(parts.db, request, async (tenant, place, reader) => {
        const aims = await loadAims(tenant, place);
        const mayWrite = !isLocked(place.cycle) && canTypeStatementsOf(reader, place.institution);
        const today = todayOf(parts.now());
        const date = isLocked(place.cycle) && place.cycle.date < today ? place.cycle.date : today;
        return <AimsPage aims={aims} targets={await loadActuals(tenant, aims, parts.now())} mayWrite={mayWrite} date={date} />;
      }),
    ),
  );

  app.post(`${AT}/confirm`, { config: { access: canTypeStatements } }, async (request, reply) => {
    const aims = await openAims(parts, request);
    await confirmAllAims(parts, sentBy(memberOf(request), request), placeOf(aims));
    return reply.flash('What was carried over is confirmed.').redirect(aims.path, 303);
  });

  visionRoutes(app, parts);
  wordRoutes(app, parts);
  budgetRoutes(app, parts);
  targetRoutes(app, parts);
}
