import type { FastifyInstance, FastifyRequest } from 'fastify';
import { memberOf } from '../../../web/access.ts';
import type { Parts } from '../../../web/parts.ts';
import { ratingPath, todayOf } from '../../ratings/index.ts';
import { atSurvey, type SurveyPlace } from '../running/survey-place.ts';
import { canRunSurveys, canSeeSurveys } from '../survey.policy.ts';
import { stateOf } from '../survey.ts';
import { loadResults, type Results } from './load-results.ts';
import { ResultsPage } from './pages/results.page.tsx';
import { TooFewPage } from './pages/too-few.page.tsx';
import { resultsChart } from './results-chart.ts';

const AT = '/cycles/:cycle/institutions/:institution/surveys/:audience';

/** What a survey of one institution found. */
export function resultsRoutes(app: FastifyInstance, parts: Parts): void {
  const see = { config: { access: canSeeSurveys } };

  app.get(`${AT}/results`, see, async (request, reply) => {
    const { place, results } = await opened(request);
    if (!results || !place.survey) return reply.page(<TooFewPage place={place} />);
    const open = stateOf(place.survey, todayOf(parts.now())) !== 'closed';
    const chart = await resultsChart(results, { subject: subjectOf(place) });
    const may = { mayRun: canRunSurveys(memberOf(request)), mayHaveAnswers: false };
    const shown = { place, results, chart, open, ...may, ratingPath: ratingPath(place.cycle, place.institution.id, 'student-survey') };
    return reply.page(<ResultsPage {...shown} />);
  });

  function opened(request: FastifyRequest): Promise<{ place: SurveyPlace; results: Results | null }> {
    return atSurvey(parts.db, request, async (tenant, place) => ({
      place,
      results: place.survey && (await loadResults(tenant, place, place.survey, parts.now())),
    }));
  }
}

function subjectOf({ institution, cycle }: SurveyPlace): string {
  return `Share who agree or strongly agree, ${institution.name}, ${cycle.year}`;
}
