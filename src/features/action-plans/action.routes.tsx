import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { LESSON_TITLES } from '../../surveys/lessons.ts';
import { memberOf } from '../../web/access.ts';
import { dayAsTyped } from '../../web/day.form.ts';
import { type FieldErrors, fieldErrors, typed, uuid } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import type { StandsNow } from '../evidence/index.ts';
import { sentBy, versionOf } from '../partnerships/index.ts';
import { canWritePlans } from './action-plans.policy.ts';
import { type FindFurther, findSuggestions } from './find-suggestions.ts';
import { lowestQuestions } from './findings.ts';
import { loadBefore, type PlanBefore } from './load-before.ts';
import { openPlan, type Plan, placeOf } from './load-plan.ts';
import { ActionFormPage } from './pages/action-form.page.tsx';
import { type ActionTyped, actionLines, type PlanAction } from './plan.ts';
import { type Links, readActionForm, type TypedAction, typedAction } from './plan-action.form.ts';
import { ActionChanged, moveAction, saveAction, takeOut } from './save-action.ts';
import type { PlanSuggestion } from './suggestions.ts';

const AT = '/cycles/:cycle/institutions/:institution/plan';

interface Opened {
  suggestions: PlanSuggestion[];
  before: PlanBefore | null;
}

/** The actions of a plan: added, changed, put in order, taken out and put back. */
export function actionRoutes(app: FastifyInstance, parts: Parts, further: readonly FindFurther[]): void {
  const writes = { config: { access: canWritePlans } };

  app.get(`${AT}/action`, writes, async (request, reply) => {
    const plan = await open(request);
    return reply.page(<ActionFormPage plan={plan} links={linksOf(plan)} typed={asked(plan, request)} />);
  });

  app.post(`${AT}/action`, writes, async (request, reply) => {
    const plan = await open(request);
    const links = linksOf(plan);
    const sent = typedAction(request.body);
    const again = (errors: FieldErrors, changed?: StandsNow | null, status = 422) =>
      reply.page(<ActionFormPage plan={plan} links={links} typed={sent} errors={errors} changed={changed} />, status);
    const read = readActionForm(request.body, links);
    if ('errors' in read) return again(read.errors);
    const action = uuid.safeParse(sent.action).data ?? null;
    const from = cameFrom(plan, sent);
    const version = versionOf(request.body);
    try {
      await saveAction(parts, by(request), { place: placeOf(plan), action, version, typed: read, from });
    } catch (error) {
      if (!(error instanceof ActionChanged)) throw error;
      return again({}, error.saved && { version: error.saved.version, lines: actionLines(error.saved) }, 409);
    }
    return reply.flash(`“${read.title}” is in the plan.`).redirect(`${plan.path}#actions`, 303);
  });

  app.post(`${AT}/suggestions`, writes, async (request, reply) => {
    const plan = await open(request);
    const { suggestion: key } = typed(request.body, ['suggestion']);
    const taken = plan.suggestions.find((each) => each.key === key);
    if (!taken) return reply.flash('This suggestion is in the plan already, or is not made any more.', 'told').redirect(plan.path, 303);
    const change = { action: null, version: 0, typed: taken.action, from: { suggestion: key, carriedFrom: null } };
    await saveAction(parts, by(request), { place: placeOf(plan), ...change });
    return reply.flash(`“${taken.action.title}” is in the plan. Say who sees to it, and by when.`).redirect(`${plan.path}#actions`, 303);
  });

  app.post(`${AT}/order`, writes, async (request, reply) => {
    const plan = await openPlan(parts, request);
    const read = OrderForm.safeParse(request.body);
    if (!read.success) return reply.flash('Choose an action of this plan to move.', 'told').redirect(plan.path, 303);
    const { action, to } = read.data;
    if (!plan.actions.some(({ id }) => id === action)) return reply.flash(GONE, 'told').redirect(plan.path, 303);
    await moveAction(parts, by(request), { place: placeOf(plan), action, up: to === 'up' });
    return reply.redirect(`${plan.path}#action-${action}`, 303);
  });

  app.post(`${AT}/removed`, writes, async (request, reply) => {
    const plan = await openPlan(parts, request);
    const read = RemovedForm.safeParse(request.body);
    if (!read.success) return reply.flash(Object.values(fieldErrors(read.error))[0] ?? GONE, 'told').redirect(plan.path, 303);
    const { action, removed } = read.data;
    return leave(reply, plan, async () => {
      await takeOut(parts, by(request), { place: placeOf(plan), action, version: versionOf(request.body), removed: removed === 'yes' });
      return removed === 'yes' ? 'The action is taken out. It stands below, and can be put back.' : 'The action is back in the plan.';
    });
  });

  const by = (request: FastifyRequest) => sentBy(memberOf(request), request);
  const open = (request: FastifyRequest) =>
    openPlan<Opened>(parts, request, {
      more: async (tenant, plan) => ({
        suggestions: await findSuggestions(tenant, plan, further, parts.now()),
        before: await loadBefore(tenant, plan),
      }),
    });
}

const GONE = 'This action is not in the plan any more. Somebody else was faster.';
const OrderForm = z.object({ action: uuid, to: z.enum(['up', 'down']) });
const RemovedForm = z.object({ action: z.string({ error: GONE }).regex(/^[0-9a-f-]{36}$/, GONE), removed: z.enum(['yes', 'no'], GONE) });

async function leave(reply: FastifyReply, { path }: Plan, act: () => Promise<string>): Promise<FastifyReply> {
  try {
    return reply.flash(await act()).redirect(`${path}#actions`, 303);
  } catch (error) {
    if (error instanceof ActionChanged || error instanceof NotFound) return reply.flash(GONE_OR_CHANGED, 'told').redirect(`${path}#actions`, 303);
    throw error;
  }
}

const GONE_OR_CHANGED = 'Somebody changed this action meanwhile. Look at it again before you take it out.';

/** What an action can be linked with. A question that an action names already stays on offer in later years. */
export function linksOf(plan: Plan): Links {
  const asked = lowestQuestions(plan);
  const named = plan.actions.flatMap(({ question }) =>
    question && !asked.some(({ id }) => id === question) ? [{ id: question, title: question }] : [],
  );
  const lessons = Object.entries(LESSON_TITLES).map(([id, title]) => ({ id, title: `${id}. ${title}` }));
  return { elements: plan.elements, lessons, questions: [...asked, ...named] };
}

/** The form for the action that the address names; for a suggestion or an action of last year, as they would be taken over; else empty. */
function asked(plan: Plan & Opened, { query }: FastifyRequest): TypedAction {
  const wanted = typed(query, ['action', 'suggestion', 'carried']);
  const action = plan.actions.find(({ id }) => id === wanted.action);
  if (action) return filled(action, action);
  const suggested = plan.suggestions.find(({ key }) => key === wanted.suggestion);
  if (suggested) return filled(suggested.action, { suggestion: suggested.key });
  const before = plan.before?.came.find(({ action: { id } }) => id === wanted.carried);
  if (before) return filled(linkable({ ...before.action }, plan), { suggestion: before.action.suggestion, carriedFrom: before.action.id });
  return filled(null, {});
}

/** Where a new action comes from: a suggestion that is made, or an action of last year. What a form says beside that counts for nothing. */
function cameFrom({ suggestions, before }: Opened, sent: TypedAction): Pick<PlanAction, 'suggestion' | 'carriedFrom'> {
  const carried = before?.came.find(({ action: { id } }) => id === sent.carried)?.action;
  const suggestion = carried ? carried.suggestion : (suggestions.find(({ key }) => key === sent.suggestion)?.key ?? null);
  return { suggestion, carriedFrom: carried?.id ?? null };
}

/** A framework may have other elements than last year's, and a survey other questions. */
function linkable(action: ActionTyped, plan: Plan): ActionTyped {
  const { elements, questions } = linksOf(plan);
  const still = (offered: readonly { id: string }[], id: string | null) => (offered.some((one) => one.id === id) ? id : null);
  return { ...action, element: still(elements, action.element), question: still(questions, action.question) };
}

function filled(action: ActionTyped | null, from: Partial<Pick<PlanAction, 'id' | 'version' | 'suggestion' | 'carriedFrom'>>): TypedAction {
  return {
    title: action?.title ?? '',
    why: action?.why ?? '',
    owner: action?.owner ?? '',
    due: dayAsTyped(action?.due ?? null),
    term: action?.term ?? '',
    resources: action?.resources ?? '',
    success: action?.successMeasure ?? '',
    element: action?.element ?? '',
    lesson: action?.lesson ?? '',
    question: action?.question ?? '',
    form_id: '',
    version: String(from.version ?? 0),
    action: from.id ?? '',
    suggestion: from.suggestion ?? '',
    carried: from.carriedFrom ?? '',
  };
}
