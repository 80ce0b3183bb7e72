import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isReading, readerOf } from '../../../web/access.ts';
import { loggable } from '../../../web/request-log.ts';
import type { AccountParts } from '../parts.ts';
import { asksFirst } from '../sign-in/ask.ts';
import { forgetHeldForm, readHeldForm, sendsHeldForm } from './held-form.ts';
import { HeldFormPage } from './pages/held-form.page.tsx';

export function heldFormRoutes(app: FastifyInstance, parts: AccountParts): void {
  const mine = { config: { access: () => true } };

  app.get('/held-form', mine, async (request, reply) => {
    const form = await readHeldForm(parts, request, readerOf(request).person.email);
    if (form) return reply.page(<HeldFormPage form={form} />);
    return reply.redirect('/', 303);
  });

  app.post('/held-form/forget', mine, async (request, reply) => {
    await forgetHeldForm(parts, request, reply);
    return reply.flash('What you typed was thrown away.').redirect('/', 303);
  });

  app.addHook('onSend', async (request, reply) => {
    if (isReading(request) || reply.statusCode >= 400 || asksFirst(reply)) return;
    await forgetWhatWasSent(parts, request, reply).catch((error) => request.log.error(loggable(error), 'held form not forgotten'));
  });
}

/** A form that was saved is not offered again. Where forgetting fails, it goes with the hour. */
async function forgetWhatWasSent(parts: AccountParts, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (await sendsHeldForm(parts, request)) await forgetHeldForm(parts, request, reply);
}
