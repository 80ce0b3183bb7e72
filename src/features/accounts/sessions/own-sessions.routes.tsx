import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { readerOf } from '../../../web/access.ts';
import { readParams, uuid } from '../../../web/form.ts';
import { NotFound } from '../../../web/problems.ts';
import type { AccountParts } from '../parts.ts';
import { endOtherSessions, endOwnSession } from './end-own-sessions.ts';
import { oldestSession } from './load-reader.ts';
import { EndSessionPage } from './pages/end-session.page.tsx';
import { listSessions } from './session.queries.ts';

const Params = z.object({ session: uuid });

/** Where one is signed in: ending it there, and letting it go on here. */
export function ownSessionRoutes(app: FastifyInstance, parts: AccountParts): void {
  const mine = { config: { access: () => true } };

  app.get('/account/sessions/:session/end', mine, async (request, reply) => {
    const { person } = readerOf(request);
    const { session } = readParams(Params, request);
    const now = parts.now();
    const found = (await listSessions(parts.db, person.id, { now, startedAfter: oldestSession(now) })).find(({ id }) => id === session);
    if (!found) throw new NotFound();
    return reply.page(<EndSessionPage session={found} />);
  });

  app.post('/account/sessions/:session/end', mine, async (request, reply) => {
    await endOwnSession(parts, readerOf(request), readParams(Params, request).session);
    return reply.flash('You are signed out there.').redirect('/account', 303);
  });

  app.post('/account/sessions/end-others', mine, async (request, reply) => {
    const ended = await endOtherSessions(parts, readerOf(request));
    return reply.flash(ended === 0 ? 'You are signed in nowhere else.' : 'You are signed out everywhere else.').redirect('/account', 303);
  });

  // Whoever is let through has been seen, which is what lets the session go on: never past its twelve hours.
  app.post('/session/extend', { config: { access: 'signed-in' } }, async (_request, reply) => reply.code(204).send());
}
