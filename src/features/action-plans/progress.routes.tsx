import type { FastifyInstance, FastifyRequest } from 'fastify';
import { todayOf } from '../../shared/today.ts';
import { memberOf } from '../../web/access.ts';
import { dayAsTyped } from '../../web/day.form.ts';
import { fieldErrors, typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { sentBy } from '../partnerships/index.ts';
import { canWritePlans } from './action-plans.policy.ts';
import { type GettingOn, loadGettingOn, openPlan, placeOf } from './load-plan.ts';
import { noteProgress, reviewPlan } from './note-progress.ts';
import { ProgressPage } from './pages/progress.page.tsx';
import { ReviewPage } from './pages/review.page.tsx';
import { statusNow } from './plan.ts';
import { ProgressForm, readReviewForm, typedReview } from './progress.form.ts';

const AT = '/cycles/:cycle/institutions/:institution/plan';

/** How far each action is, and dated reviews of the plan. Both go on when the ratings of the year are published. */
export function progressRoutes(app: FastifyInstance, parts: Parts): void {
  const writes = { config: { access: canWritePlans } };
  const by = (request: FastifyRequest) => sentBy(memberOf(request), request);
  const open = (request: FastifyRequest) => openPlan<GettingOn>(parts, request, { published: true, more: loadGettingOn });

  app.get(`${AT}/progress`, writes, async (request, reply) => {
    const plan = await open(request);
    const { action: id } = typed(request.query, ['action']);
    // An address that names no action of this plan leads to the first that is to be done.
    const action = plan.actions.find((each) => each.id === id) ?? plan.actions[0];
    if (!action) return reply.flash('There is no action in this plan yet.', 'told').redirect(plan.path, 303);
    const status = statusNow(plan.progress, action.id);
    return reply.page(<ProgressPage plan={plan} action={action} typed={{ status, note: '', form_id: '' }} />);
  });

  app.post(`${AT}/progress`, writes, async (request, reply) => {
    const plan = await open(request);
    const sent = typed(request.body, ['action', 'status', 'note', 'form_id']);
    const action = plan.actions.find(({ id }) => id === sent.action);
    if (!action) return reply.flash('This action is not in the plan any more.', 'told').redirect(plan.path, 303);
    const form = ProgressForm.safeParse(request.body);
    if (!form.success) return reply.page(<ProgressPage plan={plan} action={action} typed={sent} errors={fieldErrors(form.error)} />, 422);
    try {
      await noteProgress(parts, by(request), { place: placeOf(plan), action: action.id, ...form.data });
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      return reply.flash('This action was taken out of the plan meanwhile.', 'told').redirect(plan.path, 303);
    }
    return reply.flash(`It is noted how far “${action.title}” is.`).redirect(`${plan.path}#action-${action.id}`, 303);
  });

  app.get(`${AT}/review`, writes, async (request, reply) => {
    const plan = await open(request);
    const held = dayAsTyped(todayOf(parts.now()));
    return reply.page(<ReviewPage plan={plan} typed={{ ...typedReview({}, plan.actions), held }} />);
  });

  app.post(`${AT}/review`, writes, async (request, reply) => {
    const plan = await open(request);
    const read = readReviewForm(request.body, plan.actions, todayOf(parts.now()));
    if ('errors' in read) return reply.page(<ReviewPage plan={plan} typed={typedReview(request.body, plan.actions)} errors={read.errors} />, 422);
    await reviewPlan(parts, by(request), { place: placeOf(plan), review: read });
    return reply.flash('The review is kept.').redirect(`${plan.path}#reviews`, 303);
  });
}
