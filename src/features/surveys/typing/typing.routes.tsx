import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { several } from '../../../rating/words.ts';
import { todayOf } from '../../../shared/today.ts';
import { memberOf } from '../../../web/access.ts';
import { typed, uuid } from '../../../web/form.ts';
import type { Parts } from '../../../web/parts.ts';
import { NotFound } from '../../../web/problems.ts';
import { sentBy } from '../../partnerships/index.ts';
import { Intake } from '../intake.ts';
import { questionnaireOf } from '../running/questionnaire-in-use.ts';
import { atSurvey } from '../running/survey-place.ts';
import { canRunSurveys } from '../survey.policy.ts';
import { stateOf } from '../survey.ts';
import { differences } from './differences.ts';
import { TypingPage, type TypingPageProps } from './pages/typing.page.tsx';
import { readTypedSheets } from './read-typed-sheets.ts';
import { typeInSheets } from './type-in-sheets.ts';

const AT = '/cycles/:cycle/institutions/:institution/surveys/:audience/typing';

/** Sheets that were filled in on paper are typed in twice: what the two do not agree on is looked up again on the paper. */
export function typingRoutes(app: FastifyInstance, parts: Parts): void {
  const run = { config: { access: canRunSurveys } };
  const intake = new Intake(parts);

  app.get(AT, run, async (request, reply) => reply.page(<TypingPage {...(await opened(request))} typed={NOTHING} />));

  app.post(AT, run, async (request, reply) => {
    const at = await opened(request);
    const sent = typed(request.body, ['first', 'second', 'step', 'form_id']);
    const again = (more: Partial<TypingPageProps>, status: number) => reply.page(<TypingPage {...at} typed={sent} {...more} />, status);
    if (at.state !== 'open') return again({}, 409);
    const first = readTypedSheets(sent.first, at.questionnaire);
    if ('wrong' in first) return again({ wrong: { field: 'first', lines: first.wrong } }, 422);
    if (sent.step !== 'second') return again({ askSecond: true }, 200);
    const second = readTypedSheets(sent.second, at.questionnaire);
    if ('wrong' in second) return again({ askSecond: true, wrong: { field: 'second', lines: second.wrong } }, 422);
    const differ = differences(first.sheets, second.sheets);
    if (differ.length > 0) return again({ askSecond: true, differ }, 422);
    return keep(request, reply, at, first.sheets);
  });

  async function keep(request: FastifyRequest, reply: FastifyReply, at: Opened, sheets: Parameters<typeof typeInSheets>[3]['sheets']) {
    const outcome = await typeInSheets(parts, intake, sentBy(memberOf(request), request), { ...at, page: pageOf(request), sheets });
    if (outcome === 'kept') return reply.flash(`${several(sheets.length, 'sheet is', 'sheets are')} kept.`).redirect(at.place.path, 303);
    // Somebody closed it while the sheets were typed. What was typed is shown again.
    const sent = typed(request.body, ['first', 'second', 'form_id']);
    return reply.page(<TypingPage {...(await opened(request))} typed={sent} />, 409);
  }

  async function opened(request: FastifyRequest) {
    return atSurvey(parts.db, request, async (tenant, place) => {
      const { survey } = place;
      if (!survey) throw new NotFound();
      return { place, survey, questionnaire: await questionnaireOf(tenant, survey), state: stateOf(survey, todayOf(parts.now())) };
    });
  }

  type Opened = Awaited<ReturnType<typeof opened>>;
}

/** What names the page that was sent: made with it, and the same however often it comes back. */
function pageOf({ body }: FastifyRequest): string {
  const { form_id: id } = typed(body, ['form_id']);
  return uuid.safeParse(id).success ? id : randomUUID();
}

const NOTHING = { first: '', second: '', form_id: '' };
