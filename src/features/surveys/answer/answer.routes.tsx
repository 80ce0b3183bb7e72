import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withTenant } from '../../../database/tenant.ts';
import { todayOf } from '../../../shared/today.ts';
import { filledIn } from '../../../surveys/in-language.ts';
import { isBlank, shapeOf, writeSheet } from '../../../surveys/sheet.ts';
import { isAskedByScript } from '../../../web/asked-by-script.ts';
import { typed } from '../../../web/form.ts';
import type { Parts } from '../../../web/parts.ts';
import { Problem } from '../../../web/problems.ts';
import { loggable } from '../../../web/request-log.ts';
import { findCodeSpent } from '../code.queries.ts';
import { Intake, type Outcome } from '../intake.ts';
import { hashOfCode, readCode } from '../one-use-code.ts';
import { stateOf } from '../survey.ts';
import { type Answering, LONGEST_COMMENT, newAnswering, readAnswering } from './answering.form.ts';
import { askedOf, dayIn } from './asked-of.ts';
import { Flood } from './flood.ts';
import { keyOfSending } from './key-of-sending.ts';
import { type OpenedSurvey, OpenSurveys } from './open-survey.ts';
import { AllPage } from './pages/all.page.tsx';
import { CodeAgainPage } from './pages/code-again.page.tsx';
import type { WrongCode } from './pages/code-field.tsx';
import { NotSentPage } from './pages/not-sent.page.tsx';
import { QuestionPage } from './pages/question.page.tsx';
import { StartPage } from './pages/start.page.tsx';
import { ThanksPage } from './pages/thanks.page.tsx';
import { NoSurveyPage, ToldPage } from './pages/told.page.tsx';
import { YearPage } from './pages/year.page.tsx';
import { placeAfter, stepsOf } from './step.ts';
import { yearsAskedOf } from './years-asked-of.ts';

const PATH = '/s/:address';
/** Who answers is nobody to us: no session is looked for, and none begins. */
const OPEN = { config: { access: 'anyone', alikeForAll: true } } as const;

/** Where surveys are answered: without an account, a cookie or a script. */
export function answerRoutes(app: FastifyInstance, parts: Parts): void {
  const surveys = new OpenSurveys(parts.db);
  const intake = new Intake(parts);
  const flood = new Flood();

  app.get(PATH, OPEN, async (request, reply) => {
    const opened = await openedBy(request);
    if (!opened) return reply.page(<NoSurveyPage />, 404);
    return whyNot(opened, languageOf(request), reply) ?? reply.page(startPage(opened, languageOf(request)));
  });

  app.post(`${PATH}/questions`, OPEN, async (request, reply) => {
    const opened = await openedBy(request);
    if (!opened) return reply.page(<NoSurveyPage />, 404);
    const { language, code } = typed(request.body, ['language', 'code']);
    const shut = whyNot(opened, language, reply);
    if (shut) return shut;
    const wrong = opened.survey.access === 'codes' ? await whatIsWrongWith(code, opened) : null;
    const shape = shapeOf(opened.asked.questionnaire);
    const starts = typed(request.body, ['key']).key === '';
    if (wrong && starts) return reply.page(startPage(opened, language, { typed: code, wrong }), 422);
    const answering = starts ? newAnswering(shape, request.body) : readAnswering(shape, request.body);
    if (!answering) return reply.page(startPage(opened, language), 422);
    if (wrong) return reply.page(codeMidway(opened, answering, wrong, request), 422);
    if (isAskedYear(opened, answering)) return reply.page(yearPage(opened, answering, { noneChosen: !starts }), starts ? 200 : 422);
    return reply.page(nextPage(opened, answering, request));
  });

  app.post(`${PATH}/send`, OPEN, async (request, reply) => {
    const opened = await openedBy(request, 'to send');
    if (!opened) return reply.page(<NoSurveyPage />, 404);
    const shape = shapeOf(opened.asked.questionnaire);
    const answering = readAnswering(shape, request.body);
    if (!answering) return reply.page(startPage(opened, typed(request.body, ['language']).language), 422);
    const wait = flood.secondsToWait(normalizeIP(request.ip), opened.survey.id, parts.now().getTime());
    if (wait > 0) return notSent(opened, answering, request, reply.code(429).header('retry-after', wait));
    // Whoever sends nothing is thanked as others are; there is nothing to keep.
    const outcome =
      isBlank(answering) && answering.comment === '' ? 'kept' : await send(opened, answering).catch((error: unknown) => notNow(request, error));
    if (outcome === 'not now') return notSent(opened, answering, request, reply.code(503).header('retry-after', 10));
    if (outcome === 'kept') return reply.redirect(`${pathOf(request)}/thanks?language=${encodeURIComponent(answering.language)}`, 303);
    return refused(outcome, opened, answering, reply);
  });

  app.get(`${PATH}/thanks`, OPEN, async (request, reply) => {
    const opened = await openedBy(request);
    if (!opened) return reply.page(<NoSurveyPage />, 404);
    return reply.page(<ThanksPage asked={wordsFor(opened, languageOf(request))} institution={opened.institution} />);
  });

  function openedBy(request: FastifyRequest, why: 'to see' | 'to send' = 'to see'): Promise<(OpenedSurvey & { path: string }) | null> {
    const { address } = request.params as { address: string };
    const finding = why === 'to send' ? surveys.findToSend(address) : surveys.find(address);
    return finding.then((found) => found && { ...found, path: pathOf(request) });
  }

  type Opened = NonNullable<Awaited<ReturnType<typeof openedBy>>>;

  function whyNot({ survey, asked, institution, yearGroup }: Opened, language: string, reply: FastifyReply) {
    const state = stateOf(survey, todayOf(parts.now()));
    if (state === 'open') return null;
    const words = askedOf(asked, { language, yearGroup });
    const { pages } = words.words;
    const told = state === 'closed' ? pages.closed : filledIn(pages['not-open'], { day: dayIn(words.language, survey.opensOn) });
    return reply.page(<ToldPage asked={words} institution={institution} told={told} />, 403);
  }

  /** Asked before the first question, so that nobody answers them all in vain. */
  async function whatIsWrongWith(typedCode: string, { partnership, survey }: Opened): Promise<WrongCode | null> {
    const code = readCode(typedCode);
    if (code === null) return typedCode.trim() === '' ? 'code-asks' : 'code-unknown';
    const hash = hashOfCode(code, survey.id, parts.secret);
    const spent = await withTenant(parts.db, partnership, (tenant) => findCodeSpent(tenant, survey.id, hash));
    if (spent === undefined) return 'code-unknown';
    return spent ? 'code-used' : null;
  }

  function startPage(opened: Opened, language: string, code?: { typed: string; wrong: WrongCode }) {
    const { path, institution, survey } = opened;
    return <StartPage path={path} asked={wordsFor(opened, language)} institution={institution} asksCode={survey.access === 'codes'} code={code} />;
  }

  function isAskedYear({ asked, yearGroup }: Opened, answering: Answering): boolean {
    return asked.questionnaire['asks-year-group'] && yearGroup === null && answering.yearGroup === undefined;
  }

  function yearPage(opened: Opened, answering: Answering, { noneChosen }: { noneChosen: boolean }) {
    const { path, institution } = opened;
    const asked = wordsFor(opened, answering.language);
    return <YearPage {...{ path, asked, institution, answering, noneChosen }} years={yearsAskedOf(opened)} />;
  }

  /** From now on a code is asked for, or the one that was typed was used meanwhile: nothing that was answered so far is lost. */
  function codeMidway(opened: Opened, answering: Answering, wrong: WrongCode, request: FastifyRequest) {
    const { path, institution } = opened;
    const asked = wordsFor(opened, answering.language, answering.yearGroup);
    return <CodeAgainPage {...{ path, asked, institution, answering, wrong }} onwards={typed(request.body, ['at', 'go'])} />;
  }

  function nextPage(opened: Opened, answering: Answering, request: FastifyRequest) {
    const { path, institution } = opened;
    const asked = wordsFor(opened, answering.language, answering.yearGroup);
    if (answering.mode !== 'one') return <AllPage path={path} asked={asked} institution={institution} answering={answering} />;
    const steps = stepsOf(asked);
    const { at, go } = typed(request.body, ['at', 'go']);
    return (
      <QuestionPage
        path={path}
        asked={asked}
        institution={institution}
        answering={answering}
        steps={steps}
        place={placeAfter(at, go, steps.length)}
      />
    );
  }

  /** Everything that was answered, to be sent again. The script of our pages has it all still, and reads no page. */
  function notSent(opened: Opened, answering: Answering, request: FastifyRequest, reply: FastifyReply) {
    if (isAskedByScript(request)) return reply.type('text/plain; charset=utf-8').send('');
    const { path, institution } = opened;
    const asked = wordsFor(opened, answering.language, answering.yearGroup);
    // A script that shows one question at a time is not there: all are on one page.
    const again: Answering = answering.mode === 'steps' ? { ...answering, mode: 'all' } : answering;
    return reply.page(<NotSentPage {...{ path, asked, institution, answering: again }} pages={stepsOf(asked).length} />, reply.statusCode);
  }

  function send({ partnership, survey, asked, yearGroup }: Opened, answering: Answering): Promise<Outcome> {
    const shape = shapeOf(asked.questionnaire);
    const year = yearGroup ?? answering.yearGroup ?? null;
    const sheet = writeSheet({ answers: answering.answers, yearGroup: shape.asksYearGroup ? year : null, aboutMe: answering.aboutMe }, shape);
    const words = asked.questionnaire['asks-comment'] ? answering.comment.slice(0, LONGEST_COMMENT) : '';
    const code = readCode(answering.code);
    const codeHash = survey.access === 'codes' && code !== null ? hashOfCode(code, survey.id, parts.secret) : null;
    return intake.take(partnership, { survey: survey.id, key: keyOfSending(answering.key, sheet, words), codeHash, sheet, words });
  }

  function refused(outcome: Exclude<Outcome, 'kept'>, opened: Opened, answering: Answering, reply: FastifyReply) {
    const { path, institution } = opened;
    const words = wordsFor(opened, answering.language, answering.yearGroup);
    if (outcome === 'no such survey') return reply.page(<NoSurveyPage />, 404);
    if (outcome === 'closed' || outcome === 'not open yet') {
      const told =
        outcome === 'closed'
          ? words.words.pages.closed
          : filledIn(words.words.pages['not-open'], { day: dayIn(words.language, opened.survey.opensOn) });
      return reply.page(<ToldPage asked={words} institution={institution} told={told} />, 403);
    }
    const wrong = outcome === 'code used' ? 'code-used' : outcome === 'no such code' ? 'code-unknown' : 'code-asks';
    return reply.page(<CodeAgainPage path={path} asked={words} institution={institution} answering={answering} wrong={wrong} />, 422);
  }
}

/** The database is away, or far more comes than can be written, which is no news for each who sends. */
function notNow({ log }: FastifyRequest, error: unknown): 'not now' {
  if (!(error instanceof Problem)) log.error(loggable(error), 'a sheet could not be kept');
  return 'not now';
}

function pathOf(request: FastifyRequest): string {
  return `/s/${(request.params as { address: string }).address}`;
}

function languageOf({ query }: FastifyRequest): string {
  return typed(query, ['language']).language;
}

/** What is asked, in a language; of the year group that the address was given to, where it was given to one. */
function wordsFor({ asked, yearGroup }: OpenedSurvey, language: string, said?: Answering['yearGroup']) {
  return askedOf(asked, { language, yearGroup: yearGroup ?? said ?? null });
}
