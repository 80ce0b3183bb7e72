import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { several } from '../../rating/words.ts';
import { memberOf } from '../../web/access.ts';
import { type FieldErrors, typed as typedFields, uuid } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { canTypeStatements } from '../evidence/index.ts';
import { ChangedMeanwhile, lastChangeWords, sentBy, versionOf } from '../partnerships/index.ts';
import { readActivityForm } from './activity.form.ts';
import { activityOfYearBefore } from './carry-programme.ts';
import { atOpenProgramme, openProgramme, type Programme, placeOf } from './load-programme.ts';
import { ActivityConflictPage } from './pages/activity-conflict.page.tsx';
import { ActivityFormPage } from './pages/activity-form.page.tsx';
import type { KeptActivity } from './programme.queries.ts';
import { type ActivityTyped, addActivity, changeActivity, confirmActivities, putActivityBack, takeActivityOut } from './save-activity.ts';
import { openedActivity, type TypedActivity, typedActivity } from './typed-activity.ts';

const AT = '/cycles/:cycle/institutions/:institution/programme';

/** Activities typed in, changed, taken out and put back. */
export function activityRoutes(app: FastifyInstance, parts: Parts): void {
  const types = { config: { access: canTypeStatements } };

  app.get(`${AT}/activity`, types, async (request, reply) => {
    const { id } = typedFields(request.query, ['id']);
    const { programme, before } = await withYearBefore(request, id);
    const found = programme.activities.find((each) => each.id === id) ?? null;
    if (id !== '' && !found) throw new NotFound();
    return reply.page(<ActivityFormPage {...{ programme, before }} typed={openedActivity(found)} />);
  });

  app.post(`${AT}/activity`, types, async (request, reply) => {
    const sent = typedActivity(request.body);
    const { programme, before } = await withYearBefore(request, sent.texts.id);
    const { keep, remove } = typedFields(request.body, ['keep', 'remove']);
    if (keep === 'saved') return reply.flash('What was saved is kept, and yours is dropped.').redirect(programme.path, 303);
    if (remove === 'yes') return takeOut(request, reply, programme, sent);
    const read = readActivityForm(request.body);
    if ('errors' in read) return reply.page(<ActivityFormPage {...{ programme, before }} typed={sent} errors={read.errors as FieldErrors} />, 422);
    return save(request, reply, programme, { sent, read });
  });

  app.post(`${AT}/activity/:activity/put-back`, types, async (request, reply) => {
    const programme = await openProgramme(parts, request);
    const title = await putActivityBack(parts, by(request), placeOf(programme), idOf((request.params as { activity: string }).activity));
    return reply.flash(`“${title}” is in the programme again.`).redirect(programme.path, 303);
  });

  app.post(`${AT}/confirm`, types, async (request, reply) => {
    const programme = await openProgramme(parts, request);
    const { ids = [] } = (request.body ?? {}) as { ids?: unknown };
    const chosen = [ids].flat().filter((id): id is string => uuid.safeParse(id).success);
    const confirmed = Number(await confirmActivities(parts, by(request), placeOf(programme), chosen));
    if (confirmed === 0) return reply.flash('Nothing was ticked that waits, so that nothing is confirmed.', 'told').redirect(programme.path, 303);
    return reply.flash(`${several(confirmed, 'activity is', 'activities are')} confirmed.`).redirect(programme.path, 303);
  });

  const by = (request: FastifyRequest) => sentBy(memberOf(request), request);
  const withYearBefore = (request: FastifyRequest, id: string) =>
    atOpenProgramme(parts, request, async (tenant, programme) => {
      return { programme, before: id === '' ? null : await activityOfYearBefore(tenant, programme, id) };
    });

  async function save(request: FastifyRequest, reply: FastifyReply, programme: Programme, form: { sent: TypedActivity; read: ActivityTyped }) {
    const { sent, read } = form;
    const place = placeOf(programme);
    try {
      if (sent.texts.id === '') await addActivity(parts, by(request), place, read);
      else await changeActivity(parts, by(request), openedFrom(request, programme, sent), read);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      const { saved, last }: ChangedMeanwhile<KeptActivity> = error;
      const who = lastChangeWords(last, memberOf(request), parts.now());
      return reply.page(<ActivityConflictPage {...{ programme, saved, ...who, yours: read, typed: sent }} />, 409);
    }
    return reply.flash(`“${read.title}” is in the programme.`).redirect(programme.path, 303);
  }

  async function takeOut(request: FastifyRequest, reply: FastifyReply, programme: Programme, sent: TypedActivity) {
    try {
      const title = await takeActivityOut(parts, by(request), openedFrom(request, programme, sent));
      return reply.flash(`“${title}” is taken out. You can put it back below the list.`).redirect(`${programme.path}#taken-out`, 303);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error;
      const again = `${programme.path}/activity?id=${sent.texts.id}`;
      const words = 'Somebody changed this activity after you had opened it, so that it was not taken out. Look at it again.';
      return reply.flash(words, 'told').redirect((error.saved as KeptActivity).removedAt === null ? again : programme.path, 303);
    }
  }
}

function openedFrom(request: FastifyRequest, programme: Programme, { texts }: TypedActivity) {
  return { place: placeOf(programme), id: idOf(texts.id), version: versionOf(request.body) };
}

/** An id that was tampered with is none that we gave. */
function idOf(sent: string): string {
  const read = uuid.safeParse(sent);
  if (!read.success) throw new NotFound();
  return read.data;
}
