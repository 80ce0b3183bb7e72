import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readerOf } from '../../../web/access.ts';
import { type FieldErrors, readParams, typed, uuid } from '../../../web/form.ts';
import { NotFound } from '../../../web/problems.ts';
import { confirmingUnlessFresh, confirmUnlessFresh, whyNotConfirmed } from '../own-account/confirm-person.ts';
import type { AccountParts } from '../parts.ts';
import { endOtherSessions, endOwnSession } from './end-own-sessions.ts';
import { oldestSession } from './load-reader.ts';
import { EndOtherSessionsPage, EndSessionPage } from './pages/end-session.page.tsx';
import { listSessions } from './session.queries.ts';

const Params = z.object({ session: uuid });

/** Where one is signed in: ending it there, and letting it go on here. Whoever found a session open must not be able to throw its owner out. */
export function ownSessionRoutes(app: FastifyInstance, parts: AccountParts): void {
  const mine = { config: { access: () => true } };

  app.get('/account/sessions/:session/end', mine, async (request, reply) =>
    reply.page(<EndSessionPage session={await sessionIn(request)} confirming={await confirmingUnlessFresh(parts, readerOf(request))} />),
  );

  app.post('/account/sessions/:session/end', mine, async (request, reply) => {
    const session = await sessionIn(request);
    const errors = await confirmErrors(request);
    if (errors) return reply.page(<EndSessionPage session={session} errors={errors} />, 422);
    await endOwnSession(parts, readerOf(request), session.id);
    return reply.flash('You are signed out there.').redirect('/account', 303);
  });

  app.get('/account/sessions/end-others', mine, async (request, reply) =>
    reply.page(<EndOtherSessionsPage confirming={await confirmingUnlessFresh(parts, readerOf(request))} />),
  );

  app.post('/account/sessions/end-others', mine, async (request, reply) => {
    const errors = await confirmErrors(request);
    if (errors) return reply.page(<EndOtherSessionsPage errors={errors} />, 422);
    const ended = await endOtherSessions(parts, readerOf(request));
    return reply.flash(ended === 0 ? 'You are signed in nowhere else.' : 'You are signed out everywhere else.').redirect('/account', 303);
  });

  // Whoever is let through has been seen, which is what lets the session go on: never past its twelve hours.
  app.post('/session/extend', { config: { access: 'signed-in' } }, async (_request, reply) => reply.code(204).send());

  async function sessionIn(request: FastifyRequest) {
    const { session } = readParams(Params, request);
    const now = parts.now();
    const own = await listSessions(parts.db, readerOf(request).person.id, { now, startedAfter: oldestSession(now) });
    const found = own.find(({ id }) => id === session);
    if (!found) throw new NotFound();
    return found;
  }

  async function confirmErrors(request: FastifyRequest): Promise<FieldErrors | null> {
    const { password } = typed(request.body, ['password']);
    const confirmation = await confirmUnlessFresh(parts, readerOf(request), password);
    return confirmation === 'confirmed' ? null : whyNotConfirmed(confirmation, password);
  }
}
