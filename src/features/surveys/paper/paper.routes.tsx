import type { FastifyInstance } from 'fastify';
import { typed } from '../../../web/form.ts';
import type { Parts } from '../../../web/parts.ts';
import { atSurvey } from '../running/survey-place.ts';
import { canRunSurveys, canSeeSurveys } from '../survey.policy.ts';
import { loadPaper } from './load-paper.ts';
import { PaperPage } from './pages/paper.page.tsx';

/** The survey on paper, for whoever has no phone: the same questions under the same numbers. */
export function paperRoutes(app: FastifyInstance, { db }: Pick<Parts, 'db'>): void {
  app.get('/cycles/:cycle/institutions/:institution/surveys/:audience/paper', { config: { access: canSeeSurveys } }, async (request, reply) => {
    const { language } = typed(request.query, ['language']);
    const page = await atSurvey(db, request, async (tenant, place, reader) => (
      <PaperPage place={place} {...(await loadPaper(tenant, place, language))} mayType={canRunSurveys(reader)} />
    ));
    return reply.page(page);
  });
}
