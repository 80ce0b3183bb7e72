import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { todayOf } from '../../../shared/today.ts';
import { memberOf } from '../../../web/access.ts';
import type { Parts } from '../../../web/parts.ts';
import { NotFound } from '../../../web/problems.ts';
import { ratingPath } from '../../ratings/index.ts';
import { fileName } from '../file-name.ts';
import { atSurvey, type SurveyPlace } from '../running/survey-place.ts';
import { canRunSurveys, canSeeSurveys } from '../survey.policy.ts';
import { stateOf } from '../survey.ts';
import { loadAnswers } from './answers-out.ts';
import { answersAsCsv, codebookAsCsv } from './codebook.ts';
import { resultsAsCsv, resultsAsXlsx } from './file-pieces.ts';
import { loadResults, type Results } from './load-results.ts';
import { ResultsPage } from './pages/results.page.tsx';
import { TooFewPage } from './pages/too-few.page.tsx';
import { answersAreOut, canHaveAnswers } from './results.policy.ts';
import { resultsChart } from './results-chart.ts';
import { type ResultsFile, resultsFile } from './results-file.ts';

const CSV = 'text/csv; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const AT = '/cycles/:cycle/institutions/:institution/surveys/:audience';

/** What a survey of one institution found. */
export function resultsRoutes(app: FastifyInstance, parts: Parts): void {
  const see = { config: { access: canSeeSurveys } };
  const have = { config: { access: canHaveAnswers } };

  app.get(`${AT}/results`, see, async (request, reply) => {
    const { place, results } = await opened(request);
    if (!results || !place.survey) return reply.page(<TooFewPage place={place} />);
    const open = stateOf(place.survey, todayOf(parts.now())) !== 'closed';
    const chart = await resultsChart(results, { subject: subjectOf(place) });
    const may = {
      mayRun: canRunSurveys(memberOf(request)),
      mayHaveAnswers: canHaveAnswers(memberOf(request)) && answersAreOut(place.survey, todayOf(parts.now())),
    };
    const shown = { place, results, chart, open, ...may, ratingPath: ratingPath(place.cycle, place.institution.id, 'student-survey') };
    return reply.page(<ResultsPage {...shown} />);
  });

  app.get(`${AT}/results.csv`, see, async (request, reply) => {
    const { place, file } = await openedFile(request);
    return download(reply, `${fileName(place)}.csv`, CSV, resultsAsCsv(file));
  });

  app.get(`${AT}/results.xlsx`, see, async (request, reply) => {
    const { place, file } = await openedFile(request);
    return download(reply, `${fileName(place)}.xlsx`, XLSX, resultsAsXlsx(file));
  });

  app.get(`${AT}/answers.csv`, have, async (request, reply) => {
    const { place, out } = await openedAnswers(request);
    if (out === 'held back') return reply.flash(HELD_BACK, 'told').redirect(`${place.path}/results`, 303);
    return download(reply, `${fileName(place)}-answers.csv`, CSV, answersAsCsv(out.answers));
  });

  app.get(`${AT}/codebook.csv`, have, async (request, reply) => {
    const { place, out } = await openedAnswers(request);
    if (out === 'held back') return reply.flash(HELD_BACK, 'told').redirect(`${place.path}/results`, 303);
    return download(reply, `${fileName(place)}-codebook.csv`, CSV, codebookAsCsv(out.answers, out.questionnaire));
  });

  /** @throws NotFound while fewer than ten have answered */
  async function openedFile(request: FastifyRequest): Promise<{ place: SurveyPlace; file: ResultsFile }> {
    const { place, results } = await opened(request);
    if (!results) throw new NotFound();
    return { place, file: resultsFile(place, results, todayOf(parts.now())) };
  }

  /** @throws NotFound while the survey is open or fewer than ten have answered */
  function openedAnswers(request: FastifyRequest) {
    return atSurvey(parts.db, request, async (tenant, place) => {
      const out = place.survey && answersAreOut(place.survey, todayOf(parts.now())) ? await loadAnswers(tenant, place.survey) : null;
      if (!out) throw new NotFound();
      return { place, out };
    });
  }

  function opened(request: FastifyRequest): Promise<{ place: SurveyPlace; results: Results | null }> {
    return atSurvey(parts.db, request, async (tenant, place) => ({
      place,
      results: place.survey && (await loadResults(tenant, place, place.survey, parts.now())),
    }));
  }
}

const HELD_BACK =
  'The answers themselves are not given out for this survey: a few people answered after the results were last shown, and a subtraction would say what they answered. The results stand here in full.';

function subjectOf({ institution, cycle }: SurveyPlace): string {
  return `Share who agree or strongly agree, ${institution.name}, ${cycle.year}`;
}

function download(reply: FastifyReply, name: string, type: string, pieces: Iterable<string> | AsyncIterable<Buffer>): FastifyReply {
  reply.header('content-disposition', `attachment; filename="${name}"`).type(type);
  return reply.send(Readable.from(pieces, { objectMode: false }));
}
