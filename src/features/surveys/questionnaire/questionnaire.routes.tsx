import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { withTenant } from '../../../database/tenant.ts';
import { addQuestion, moveQuestion, restoreQuestion, retireQuestion, rewordQuestion } from '../../../surveys/change-questionnaire.ts';
import { AUDIENCES, STAGES } from '../../../surveys/question.ts';
import { everyQuestion } from '../../../surveys/questionnaire.ts';
import { memberOf } from '../../../web/access.ts';
import { type FieldErrors, fieldErrors, readParams, typed } from '../../../web/form.ts';
import type { Parts } from '../../../web/parts.ts';
import { NotFound } from '../../../web/problems.ts';
import { sentBy, versionOf } from '../../partnerships/index.ts';
import { shippedQuestionSet } from '../../question-sets/index.ts';
import { questionnaireInUse } from '../running/questionnaire-in-use.ts';
import { canRunAllSurveys } from '../survey.policy.ts';
import { applyEndings } from './apply-endings.ts';
import { type Change, changeAsked } from './change-asked.ts';
import { QuestionPage } from './pages/question.page.tsx';
import { QuestionnairePage } from './pages/questionnaire.page.tsx';
import { AddForm, PlaceForm, ticked, WordsForm } from './question.form.ts';

const AT = '/surveys/:audience/questions';
const Params = z.object({ audience: z.enum(AUDIENCES), question: z.string().max(80).optional() });

/** What the partnership asks: its lead adds, moves, retires, restores and re-words questions. */
export function questionnaireRoutes(app: FastifyInstance, parts: Parts): void {
  const lead = { config: { access: canRunAllSurveys } };

  app.get(AT, lead, async (request, reply) => reply.page(<QuestionnairePage {...(await opened(request))} />));

  app.post(AT, lead, async (request, reply) => {
    const sent = { ...typed(request.body, ['words', 'theme', 'lesson']), stages: stagesSent(request) };
    const again = async (errors: FieldErrors, status: number) =>
      reply.page(<QuestionnairePage {...(await opened(request))} typed={sent} errors={errors} />, status);
    const form = AddForm.safeParse(sent);
    if (!form.success) return again(fieldErrors(form.error), 422);
    const { lesson, ...question } = form.data;
    if (lesson === undefined) throw new NotFound();
    return change(
      request,
      reply,
      { what: 'added a question', apply: (asked) => addQuestion(asked, { ...question, lesson }) },
      'The question is added, at the end.',
      again,
    );
  });

  app.post(`${AT}/endings`, lead, async (request, reply) => {
    const { set } = await shippedQuestionSet(readParams(Params, request).audience);
    const on = ticked(request.body, 'on');
    const again = async (errors: FieldErrors, status: number) =>
      reply.page(<QuestionnairePage {...(await opened(request))} endings={on} errors={errors} />, status);
    return change(
      request,
      reply,
      { what: 'changed what is asked at the end', apply: (asked) => applyEndings(asked, set, on) },
      'What is asked at the end is saved.',
      again,
    );
  });

  app.get(`${AT}/:question`, lead, async (request, reply) => reply.page(<QuestionPage {...(await openedQuestion(request))} />));

  app.post(`${AT}/:question/words`, lead, async (request, reply) => {
    const { id, again } = await asked(request, reply);
    const form = WordsForm.safeParse(typed(request.body, ['words', 'same']));
    if (!form.success) return again(fieldErrors(form.error), 422);
    const { words, same } = form.data;
    const apply: Change['apply'] = (questionnaire) => rewordQuestion(questionnaire, id, { words, sameQuestion: same === 'yes' });
    return change(
      request,
      reply,
      { what: 're-worded a question', apply },
      'The question has its new words. Surveys that have begun keep the old ones.',
      again,
    );
  });

  app.post(`${AT}/:question/place`, lead, async (request, reply) => {
    const { id, again } = await asked(request, reply);
    const form = PlaceForm.safeParse(typed(request.body, ['place']));
    if (!form.success) return again(fieldErrors(form.error), 422);
    const wanted = {
      what: 'moved a question',
      apply: (questionnaire: Parameters<Change['apply']>[0]) => moveQuestion(questionnaire, id, form.data.place),
    };
    return change(request, reply, wanted, `The question is number ${form.data.place} now.`, (errors, status) =>
      again({ place: String(errors.words) }, status),
    );
  });

  app.post(`${AT}/:question/retire`, lead, async (request, reply) => {
    const { id, again } = await asked(request, reply);
    return change(
      request,
      reply,
      { what: 'retired a question', apply: (questionnaire) => retireQuestion(questionnaire, id) },
      'The question is retired. It can be restored.',
      again,
    );
  });

  app.post(`${AT}/:question/restore`, lead, async (request, reply) => {
    const { id, again } = await asked(request, reply);
    return change(
      request,
      reply,
      { what: 'restored a question', apply: (questionnaire) => restoreQuestion(questionnaire, id) },
      'The question is asked again, at the end.',
      again,
    );
  });

  type Again = (errors: FieldErrors, status: number) => FastifyReply | Promise<FastifyReply>;

  async function change(request: FastifyRequest, reply: FastifyReply, wanted: Pick<Change, 'what' | 'apply'>, told: string, again: Again) {
    const { audience } = readParams(Params, request);
    const outcome = await changeAsked(parts, sentBy(memberOf(request), request), { audience, revision: versionOf(request.body), ...wanted });
    if (outcome.was === 'kept') return reply.flash(told).redirect(`/surveys/${audience}/questions`, 303);
    return outcome.was === 'refused' ? again({ words: outcome.why }, 422) : again({ words: MEANWHILE }, 409);
  }

  function opened(request: FastifyRequest) {
    const { audience } = readParams(Params, request);
    return withTenant(parts.db, memberOf(request).as.partnership.id, async (tenant) => {
      const { set } = await shippedQuestionSet(audience);
      return { audience, set, ...(await questionnaireInUse(tenant, audience)) };
    });
  }

  async function openedQuestion(request: FastifyRequest) {
    const { question: id } = readParams(Params, request);
    const all = await opened(request);
    const question = everyQuestion(all.questionnaire).find((each) => each.id === id);
    if (!question) throw new NotFound();
    return { ...all, question };
  }

  async function asked(request: FastifyRequest, reply: FastifyReply) {
    const { question } = await openedQuestion(request);
    const sent = typed(request.body, ['words', 'same', 'place']);
    const again: Again = async (errors, status) =>
      reply.page(<QuestionPage {...(await openedQuestion(request))} typed={sent} errors={errors} />, status);
    return { id: question.id, again };
  }
}

const MEANWHILE =
  'Somebody else changed the questions after you opened this page. What you typed is still here: look at the questions as they are now, and save again';

/** Parents and partners are all asked the same: for them there is nothing to tick. */
function stagesSent(request: FastifyRequest): string[] {
  return readParams(Params, request).audience === 'students' ? ticked(request.body, 'stages') : [...STAGES];
}
