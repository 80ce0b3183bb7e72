import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SurveyExport } from '../../../evidence/survey-tools/survey-export.ts';
import { several } from '../../../rating/words.ts';
import { todayOf } from '../../../shared/today.ts';
import { memberOf } from '../../../web/access.ts';
import { typed, uuid } from '../../../web/form.ts';
import type { Parts } from '../../../web/parts.ts';
import { NotFound } from '../../../web/problems.ts';
import { loggable } from '../../../web/request-log.ts';
import { discard, receiveUpload, TAKES_FILES, type Upload, withFiles } from '../../../web/upload.ts';
import { sentBy } from '../../partnerships/index.ts';
import { shippedQuestionSet } from '../../question-sets/index.ts';
import { questionnaireOf } from '../running/questionnaire-in-use.ts';
import { atSurvey } from '../running/survey-place.ts';
import { canRunSurveys } from '../survey.policy.ts';
import { stateOf } from '../survey.ts';
import { bringIn } from './bring-in.ts';
import { listBroughtIn, listColumnMatches } from './brought-in.queries.ts';
import { markOfChoices, readChoices } from './choices.form.ts';
import type { Choices } from './choices.ts';
import { type HeldAnswers, HeldAnswersOfAll } from './held-answers.ts';
import { layOutSheets } from './lay-out-sheets.ts';
import { matchesOf } from './matches-of.ts';
import { PreviewPage } from './pages/preview.page.tsx';
import type { PreviewPageProps } from './pages/preview-shown.ts';
import { SendAnswersPage } from './pages/send-answers.page.tsx';
import { proposeChoices } from './propose-choices.ts';
import { TOOL_TITLES } from './tool-titles.ts';

const AT = '/cycles/:cycle/institutions/:institution/surveys/:audience/bring-in';

/** Reads a file in a process of its own: names and addresses in it never leave that process. */
export type ReadAnswers = (file: { path: string; name: string }, during: { fault(places: string): void }) => Promise<SurveyExport>;

/** Answers that were collected with another survey tool: sent, looked at, corrected, and laid onto the pile. */
export function importingRoutes(app: FastifyInstance, parts: Parts, readAnswers: ReadAnswers): void {
  const run = { config: { access: canRunSurveys } };
  const megabytes = Math.floor(parts.uploads.maxBytes / (1024 * 1024));
  const held = new HeldAnswersOfAll(parts.now);
  const fault = (places: string) => app.log.error(loggable(new Error(places)), 'answers of another survey tool could not be read');

  app.get(AT, run, async (request, reply) => {
    const at = await opened(request);
    const { reading } = typed(request.query, ['reading']);
    if (reading === '') return reply.page(<SendAnswersPage {...at} megabytes={megabytes} />);
    const found = await held.find(reading, { partnership: memberOf(request).as.partnership.id, survey: at.survey.id });
    if (!found) return gone(reply, at);
    const { choices, how } = await proposed(request, at, found);
    return reply.page(<PreviewPage {...shown(at, reading, found, choices)} how={how} />);
  });

  withFiles(app, parts.uploads, (scope) =>
    scope.post(AT, { ...run, ...TAKES_FILES }, async (request, reply) => {
      const at = await opened(request);
      const upload = await receiveUpload(request, parts.uploads);
      try {
        const [file] = upload.files;
        const wrong = at.state === 'open' ? whatIsWrong(upload, megabytes) : NOT_OPEN;
        if (wrong || !file)
          return reply.page(<SendAnswersPage {...at} megabytes={megabytes} error={wrong ?? NO_FILE} />, at.state === 'open' ? 422 : 409);
        const read = await readAnswers(file, { fault });
        if (read.tool === null || read.columns.length === 0)
          return reply.page(<SendAnswersPage {...at} megabytes={megabytes} problems={read.problems} />, 422);
        const { id: partnership } = memberOf(request).as.partnership;
        const { name, sha256 } = file;
        const reading = await held.put({ partnership, survey: at.survey.id, file: { name, sha256 }, read });
        return reply.redirect(`${at.place.path}/bring-in?reading=${reading}`, 303);
      } finally {
        await discard(upload.files);
      }
    }),
  );

  app.post(`${AT}/choices`, run, async (request, reply) => {
    const at = await opened(request);
    const { reading, step, seen, again, form_id: form } = typed(request.body, ['reading', 'step', 'seen', 'again', 'form_id']);
    const partnership = memberOf(request).as.partnership.id;
    const found = uuid.safeParse(reading).success ? await held.find(reading, { partnership, survey: at.survey.id }) : null;
    // A second click on the button, when the first one has brought it in.
    if (!found && step === 'confirm' && at.broughtIn.some((one) => one.reading === reading)) return done(reply, at, reading);
    if (!found) return gone(reply, at);
    const choices = readChoices(request.body, found.read, at.questionnaire);
    const page = { ...shown(at, reading, found, choices), again: again === 'yes', form };
    const show = (more: Partial<PreviewPageProps>, status: number) => reply.page(<PreviewPage {...page} {...more} />, status);
    if (at.state !== 'open') return show({}, 409);
    if (step !== 'confirm') return show({}, 200);
    if (page.laid.inTheWay.length > 0) return show({}, 422);
    if (page.laid.sheets.length === 0) return show({ error: NOBODY }, 422);
    if (seen !== markOfChoices(choices)) return show({ error: CHANGED }, 422);
    return confirm(request, reply, { at, reading, found, choices, page });
  });

  interface Confirmed {
    at: Opened;
    reading: string;
    found: HeldAnswers;
    choices: Choices;
    page: PreviewPageProps;
  }

  async function confirm(request: FastifyRequest, reply: FastifyReply, { at, reading, found, choices, page }: Confirmed) {
    const { file, read } = found;
    if (read.tool === null) throw new NotFound();
    const { sheets, words } = page.laid;
    const matches = matchesOf(read, choices, await inAllLanguages(at));
    const toBringIn = { survey: at.survey, reading, file, tool: read.tool, sheets, words, matches, onceMore: page.again ?? false };
    const outcome = await bringIn(parts, sentBy(memberOf(request), request), toBringIn);
    const now = await opened(request);
    if (outcome === 'kept') {
      held.drop(reading);
      return done(reply, now, reading);
    }
    return reply.page(
      <PreviewPage {...page} {...now} error={outcome === 'same file' ? SAME_FILE : undefined} />,
      outcome === 'same file' ? 422 : 409,
    );
  }

  async function opened(request: FastifyRequest) {
    return atSurvey(parts.db, request, async (tenant, place) => {
      const { survey } = place;
      if (!survey) throw new NotFound();
      const state = stateOf(survey, todayOf(parts.now()));
      return { place, survey, questionnaire: await questionnaireOf(tenant, survey), state, broughtIn: await listBroughtIn(tenant, survey.id) };
    });
  }

  type Opened = Awaited<ReturnType<typeof opened>>;

  async function proposed(request: FastifyRequest, at: Opened, { read, file }: HeldAnswers) {
    const keys = [...read.columns, ...read.comments].map(({ key }) => key);
    const remembered = await atSurvey(parts.db, request, (tenant) => listColumnMatches(tenant, at.place.audience, keys));
    return proposeChoices(read, await inAllLanguages(at), remembered, file.name);
  }

  async function inAllLanguages({ questionnaire, place }: Opened) {
    return { questionnaire, translations: (await shippedQuestionSet(place.audience)).translations };
  }

  function shown(at: Opened, reading: string, { read, file }: HeldAnswers, choices: Choices): PreviewPageProps {
    return { ...at, reading, file, read, choices, laid: layOutSheets(read, choices, at.questionnaire), seen: markOfChoices(choices) };
  }

  function gone(reply: FastifyReply, at: Opened) {
    return reply.page(<SendAnswersPage {...at} megabytes={megabytes} error={GONE} />, 409);
  }
}

function done(
  reply: FastifyReply,
  { broughtIn, place }: { broughtIn: { reading: string; sheets: number; tool: keyof typeof TOOL_TITLES }[]; place: { path: string } },
  reading: string,
) {
  const one = broughtIn.find((each) => each.reading === reading);
  const words = one ? `${several(one.sheets, 'sheet is', 'sheets are')} added from ${TOOL_TITLES[one.tool]}.` : 'The sheets are added.';
  return reply.flash(words).redirect(place.path, 303);
}

const NO_FILE = 'Choose the file with the answers';
const NOT_OPEN = 'The survey is not open, so nothing can be added. Change its days first, and send the file again';
const GONE = 'This file is not held any more: files wait two hours at most, and are dropped when Waymark is started again. Send it once more';
const NOBODY = 'Nobody answered any of the questions that were chosen. Choose other questions for the columns';
const CHANGED = 'You changed something since the figures were worked out. Look at the new ones, and add the sheets then';
const SAME_FILE = 'This file was brought in before. If it is meant to count twice, tick the box above the button';

function whatIsWrong({ files, problem }: Upload, megabytes: number): string | null {
  if (problem === 'too-large') return `Choose a file of ${several(megabytes, 'megabyte')} at most`;
  if (problem === 'too-many-files' || files.length > 1) return 'Choose one file at a time';
  const [file] = files;
  if (!file) return NO_FILE;
  return file.size === 0 ? `${file.name} is empty. Check that it was saved, and choose it again` : null;
}
