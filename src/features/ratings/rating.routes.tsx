import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import { todayOf } from '../../shared/today.ts';
import { memberOf } from '../../web/access.ts';
import { fieldErrors, readParams, typed, uuid } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import type { Member } from '../../web/reader.ts';
import { cycleYear } from '../evidence/index.ts';
import { canListInstitutions } from '../institutions/index.ts';
import { sentBy } from '../partnerships/index.ts';
import { PublishedMeanwhile, RatingChanged } from './changed-meanwhile.ts';
import { listComments } from './comment.queries.ts';
import { commentOnRating } from './comment-on-rating.ts';
import { ratingPath } from './institution-rating.ts';
import { loadWhoDecides } from './load-who-decides.ts';
import { moderateRating } from './moderate-rating.ts';
import { listModerationsOf } from './moderation.queries.ts';
import { RatingPage, type RatingPageProps, type Wrong } from './pages/rating.page.tsx';
import { CommentForm, moderationForm, openedWith, StanceForm, typedModeration, typedStance } from './rating.form.ts';
import { canDiscussRatings, canModerate, canTakeStance } from './rating.policy.ts';
import { moderationChanged, stanceChanged } from './rating-changed.tsx';
import { loadOneRating, type OneAsked } from './rating-to-change.ts';
import { listStancesOf } from './stance.queries.ts';
import { takeStance } from './take-stance.ts';

const Params = z.object({ cycle: cycleYear, institution: uuid, element: z.string().max(100) });
const PATH = '/cycles/:cycle/institutions/:institution/:element';

export function ratingRoutes(app: FastifyInstance, parts: Parts): void {
  app.get(PATH, { config: { access: canDiscussRatings } }, async (request, reply) => reply.page(<RatingPage {...(await loadPage(request))} />));

  app.post(`${PATH}/moderation`, { config: { access: canModerate } }, async (request, reply) => {
    const [reader, asked] = [memberOf(request), askedIn(request)];
    if (keepsSaved(request)) return leave(reply, asked);
    const moderation = typedModeration(request.body);
    const page = await loadPage(request);
    const { cell, scale, shown } = page.one;
    const [computed = null] = cell.computed.length === 1 ? cell.computed : [];
    const form = moderationForm({ scale, computed, today: todayOf(page.now), date: shown.cycle.date }).safeParse(request.body);
    if (!form.success) return again(reply, page, { moderation, errors: fieldErrors(form.error) });
    const opened = openedWith(moderation.position, moderation.computed);
    try {
      const done = await moderateRating(parts, sentBy(reader, request), { ...asked, reader, opened, decision: form.data });
      const words = done === 'accepted' ? 'The computed level is accepted.' : 'The level is set. The computed one stays beside it.';
      return reply.flash(words).redirect(pathOf(asked), 303);
    } catch (error) {
      if (error instanceof PublishedMeanwhile) return again(reply, page, { moderation, errors: { level: PUBLISHED } }, 409);
      if (!(error instanceof RatingChanged)) throw error;
      return reply.page(moderationChanged({ one: page.one, typed: moderation, decision: form.data, now: error.now, reader, at: page.now }), 409);
    }
  });

  app.post(`${PATH}/stance`, { config: { access: canTakeStance } }, async (request, reply) => {
    const [reader, asked] = [memberOf(request), askedIn(request)];
    if (keepsSaved(request)) return leave(reply, asked);
    const stance = typedStance(request.body);
    const page = await loadPage(request);
    const form = StanceForm.safeParse(request.body);
    if (!form.success) return again(reply, page, { stance, errors: fieldErrors(form.error) });
    try {
      await takeStance(parts, sentBy(reader, request), { ...asked, reader, opened: openedWith(stance.position, stance.about), ...form.data });
      const words = form.data.stance === 'agree' ? 'It is on record that you agree.' : 'Your dispute is on record, and the partnership sees it.';
      return reply.flash(words).redirect(pathOf(asked), 303);
    } catch (error) {
      if (!(error instanceof RatingChanged)) throw error;
      return reply.page(stanceChanged({ one: page.one, typed: stance, said: form.data, now: error.now, reader, at: page.now }), 409);
    }
  });

  app.post(`${PATH}/comments`, { config: { access: canDiscussRatings } }, async (request, reply) => {
    const [reader, asked] = [memberOf(request), askedIn(request)];
    const form = CommentForm.safeParse(request.body);
    if (!form.success) {
      const comment = typed(request.body, ['words', 'form_id']);
      return again(reply, await loadPage(request), { comment, errors: fieldErrors(form.error) });
    }
    await commentOnRating(parts, sentBy(reader, request), { ...asked, reader, words: form.data.words });
    return reply.flash('Your comment is sent.').redirect(`${pathOf(asked)}#comments`, 303);
  });

  async function loadPage(request: FastifyRequest): Promise<RatingPageProps> {
    const [reader, now] = [memberOf(request), parts.now()];
    return withTenant(parts.db, reader.as.partnership.id, (tenant) => pageOf(tenant, reader, askedIn(request), now));
  }
}

const PUBLISHED = 'The ratings were published meanwhile, so no level changes any more. A correction of the cycle opens them again.';

async function pageOf(tenant: Tenant, reader: Member, asked: OneAsked, now: Date): Promise<RatingPageProps> {
  const one = await loadOneRating(tenant, reader, asked, now);
  const place = { cycle: one.shown.cycle.id, institution: asked.institution, element: asked.element };
  return {
    one,
    moderations: await listModerationsOf(tenant, place),
    stances: await listStancesOf(tenant, place),
    comments: await listComments(tenant, place),
    whoDecides: await loadWhoDecides(tenant, one),
    mayModerate: canModerate(reader),
    mayTakeStance: canTakeStance(reader),
    ofWhole: canListInstitutions(reader),
    now,
  };
}

function askedIn(request: FastifyRequest): OneAsked {
  const { cycle: year, ...rest } = readParams(Params, request);
  return { year, ...rest };
}

function pathOf({ year, institution, element }: OneAsked): string {
  return ratingPath({ year }, institution, element);
}

function again(reply: FastifyReply, page: RatingPageProps, wrong: Wrong, status = 422) {
  return reply.page(<RatingPage {...page} wrong={wrong} />, status);
}

/** On the page that shows both versions somebody chose that of the other. */
function keepsSaved({ body }: FastifyRequest): boolean {
  return typed(body, ['keep']).keep === 'saved';
}

function leave(reply: FastifyReply, asked: OneAsked) {
  return reply.flash('What was saved is kept, and yours is dropped.').redirect(pathOf(asked), 303);
}
