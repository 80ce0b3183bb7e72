import type { FastifyInstance } from 'fastify';
import { typed } from '../../../web/form.ts';
import type { Parts } from '../../../web/parts.ts';
import { NotFound } from '../../../web/problems.ts';
import { shippedQuestionSet } from '../../question-sets/index.ts';
import { askedOf } from '../answer/asked-of.ts';
import { yearsAskedOf } from '../answer/years-asked-of.ts';
import { questionnaireOf } from '../running/questionnaire-in-use.ts';
import { atSurvey } from '../running/survey-place.ts';
import { canRunSurveys, canSeeSurveys } from '../survey.policy.ts';
import { PaperPage } from './pages/paper.page.tsx';

/** The survey on paper, for whoever has no phone: the same questions under the same numbers. */
export function paperRoutes(app: FastifyInstance, { db }: Pick<Parts, 'db'>): void {
  app.get('/cycles/:cycle/institutions/:institution/surveys/:audience/paper', { config: { access: canSeeSurveys } }, async (request, reply) => {
    const { language } = typed(request.query, ['language']);
    const page = await atSurvey(db, request, async (tenant, place, reader) => {
      if (!place.survey) throw new NotFound();
      const questionnaire = await questionnaireOf(tenant, place.survey);
      const asked = askedOf({ questionnaire, ...(await shippedQuestionSet(place.audience)) }, { language, yearGroup: null });
      const years = asked.asksYearGroup ? yearsAskedOf(place.institution) : [];
      return (
        <PaperPage place={place} survey={place.survey} questionnaire={questionnaire} asked={asked} years={years} mayType={canRunSurveys(reader)} />
      );
    });
    return reply.page(page);
  });
}
