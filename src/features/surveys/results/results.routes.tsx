import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Tenant } from '../../../database/tenant.ts';
import { todayOf } from '../../../shared/today.ts';
import { memberOf } from '../../../web/access.ts';
import { NotFound, Unavailable } from '../../../web/problems.ts';
import { ratingPath } from '../../ratings/index.ts';
import { fileName } from '../file-name.ts';
import { atSurvey, type SurveyPlace } from '../running/survey-place.ts';
import { canRunSurveys, canSeeSurveys } from '../survey.policy.ts';
import { stateOf } from '../survey.ts';
import type { SurveyParts } from '../survey-parts.ts';
import { areHeldBack, loadAnswers } from './answers-out.ts';
import { answersAsCsv, codebookAsCsv } from './codebook.ts';
import { resultsAsCsv, resultsAsXlsx } from './file-pieces.ts';
import { loadResults, type Results } from './load-results.ts';
import { LOOK_AGAIN_SECONDS } from './look-again.ts';
import { makeReleases, releaseSoFar } from './make-release.ts';
import { HELD_BACK, ResultsPage, type ResultsPageProps } from './pages/results.page.tsx';
import { TooFewPage } from './pages/too-few.page.tsx';
import { answersAreOut, canHaveAnswers } from './results.policy.ts';
import { resultsChart } from './results-chart.ts';
import { type ResultsFile, resultsFile } from './results-file.ts';

const CSV = 'text/csv; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const AT = '/cycles/:cycle/institutions/:institution/surveys/:audience';

/** What a survey of one institution found. */
export function resultsRoutes(app: FastifyInstance, parts: SurveyParts): void {
  const see = { config: { access: canSeeSurveys } };
  const have = { config: { access: canHaveAnswers } };

  app.get(`${AT}/results`, see, async (request, reply) => {
    const { place, results, answersOut, working } = await worked(request);
    if (!results && working) reply.header('refresh', LOOK_AGAIN_SECONDS);
    if (!results || !place.survey) return reply.page(<TooFewPage place={place} working={working} />);
    const open = stateOf(place.survey, todayOf(parts.now())) !== 'closed';
    const chart = await resultsChart(results, { subject: subjectOf(place) });
    const may = {
      mayRun: canRunSurveys(memberOf(request)),
      answersOut,
    };
    const shown = { place, results, chart, open, working, ...may, ratingPath: ratingPath(place.cycle, place.institution.id, 'student-survey') };
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

  /** A file says all that can be said now, or it is not there yet. @throws NotFound while fewer than ten have answered, Unavailable */
  async function openedFile(request: FastifyRequest): Promise<{ place: SurveyPlace; file: ResultsFile }> {
    const { place, results, working } = await worked(request);
    if (working) throw new Unavailable();
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

  /** What is due is worked out first, if that is done soon; `working` says that it is not. */
  async function worked(request: FastifyRequest): Promise<Opened & { working: boolean }> {
    const found = await opened(request);
    const { survey } = found.place;
    if (!survey || !found.due) return { ...found, working: false };
    const partnership = memberOf(request).as.partnership.id;
    const made = await parts.soon.ask(`results ${survey.id}`, (signal) => makeReleases({ ...parts, signal }, partnership, [survey]));
    const now = await opened(request);
    return { ...now, working: made === null && now.due };
  }

  function opened(request: FastifyRequest): Promise<Opened> {
    return atSurvey(parts.db, request, async (tenant, place) => {
      const { kept, due } = place.survey ? await releaseSoFar(tenant, place.survey) : { kept: null, due: false };
      return { place, results: kept && (await loadResults(tenant, place, kept)), due, answersOut: await answersFor(request, tenant, place) };
    });
  }

  async function answersFor(request: FastifyRequest, tenant: Tenant, { survey }: SurveyPlace): Promise<Opened['answersOut']> {
    if (!survey || !canHaveAnswers(memberOf(request)) || !answersAreOut(survey, todayOf(parts.now()))) return 'not for the reader';
    return (await areHeldBack(tenant, survey)) ? 'held back' : 'out';
  }
}

interface Opened {
  place: SurveyPlace;
  results: Results | null;
  /** So many more have answered that new figures are due. */
  due: boolean;
  answersOut: ResultsPageProps['answersOut'];
}

function subjectOf({ institution, cycle }: SurveyPlace): string {
  return `Share who agree or strongly agree, ${institution.name}, ${cycle.year}`;
}

function download(reply: FastifyReply, name: string, type: string, pieces: Iterable<string> | AsyncIterable<Buffer>): FastifyReply {
  reply.header('content-disposition', `attachment; filename="${name}"`).type(type);
  return reply.send(Readable.from(pieces, { objectMode: false }));
}
