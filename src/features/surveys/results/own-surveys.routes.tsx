import type { FastifyInstance, FastifyRequest } from 'fastify';
import { withTenant } from '../../../database/tenant.ts';
import { memberOf } from '../../../web/access.ts';
import type { Parts } from '../../../web/parts.ts';
import { type Cycle, cyclePath, listCycles } from '../../evidence/index.ts';
import { surveyPlacePath } from '../running/survey-place.ts';
import { canSeeSurveys } from '../survey.policy.ts';
import { NoSurveysPage } from './pages/no-surveys.page.tsx';
import { canReadWords } from './results.policy.ts';

/** Surveys have an address that stays, whichever year is the latest. */
export function ownSurveysRoutes(app: FastifyInstance, { db }: Parts): void {
  app.get('/surveys', { config: { access: canSeeSurveys } }, async (request, reply) => {
    const { institutionId } = memberOf(request).as;
    const cycle = await latestYear(request);
    if (!cycle) return reply.page(<NoSurveysPage title="Surveys" />);
    return reply.redirect(institutionId === null ? `${cyclePath(cycle)}/surveys/students` : surveyPlacePath(cycle, institutionId, 'students'), 303);
  });

  app.get('/words', { config: { access: canReadWords } }, async (request, reply) => {
    const cycle = await latestYear(request);
    if (!cycle) return reply.page(<NoSurveysPage title="Words" />);
    return reply.redirect(`${surveyPlacePath(cycle, memberOf(request).as.institutionId ?? '', 'students')}/words`, 303);
  });

  async function latestYear(request: FastifyRequest): Promise<Cycle | null> {
    return withTenant(db, memberOf(request).as.partnership.id, async (tenant) => (await listCycles(tenant))[0] ?? null);
  }
}
