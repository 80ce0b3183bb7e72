import type { FastifyInstance } from 'fastify';
import { readerOf } from '../../web/access.ts';
import { forgetHeldForm, readHeldForm } from './held-form.ts';
import { HeldFormPage } from './pages/held-form.page.tsx';
import type { AccountParts } from './parts.ts';

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
}
