import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { fieldErrors, readParams, typed } from '../../../web/form.ts';
import type { AccountParts } from '../parts.ts';
import { newPasswordFor } from '../person.ts';
import { EmailForm } from '../sign-in/sign-in.form.ts';
import { workInBackground } from './in-background.ts';
import { askNewPassword, personOfLink, setNewPassword } from './new-password.ts';
import { AskedPage, AskPasswordPage, LinkGonePage, SetPasswordPage } from './pages/new-password.page.tsx';

const Params = z.object({ token: z.string().max(100) });

/** For whoever has forgotten the password: an address to send a link to, and what the link opens. */
export function newPasswordRoutes(app: FastifyInstance, parts: AccountParts): void {
  const open = { config: { access: 'anyone' } } as const;
  const inBackground = workInBackground(app);
  const { reachesPeople } = parts.mail;

  app.get('/new-password', open, async (_request, reply) => reply.page(<AskPasswordPage mailReachesPeople={reachesPeople} />));

  app.post('/new-password', open, async (request, reply) => {
    const form = EmailForm.safeParse(request.body);
    const { email } = typed(request.body, ['email']);
    if (!form.success) return reply.page(<AskPasswordPage mailReachesPeople={reachesPeople} email={email} errors={fieldErrors(form.error)} />, 422);
    await askNewPassword(parts, request, form.data.email, inBackground);
    return reply.redirect('/new-password/asked', 303);
  });

  app.get('/new-password/asked', open, async (_request, reply) => reply.page(<AskedPage mailReachesPeople={reachesPeople} />));

  app.get('/new-password/:token', open, async (request, reply) => {
    const token = tokenOf(request);
    return (await personOfLink(parts, token)) ? reply.page(<SetPasswordPage token={token} />) : reply.page(<LinkGonePage />, 404);
  });

  app.post('/new-password/:token', open, async (request, reply) => {
    const token = tokenOf(request);
    const person = await personOfLink(parts, token);
    if (!person) return reply.page(<LinkGonePage />, 404);
    const form = z.object({ password: newPasswordFor([person.name, person.email]) }).safeParse(request.body);
    if (!form.success) return reply.page(<SetPasswordPage token={token} errors={fieldErrors(form.error)} />, 422);
    const set = await setNewPassword(parts, reply, { person: person.id, token, password: form.data.password });
    if (!set) return reply.page(<LinkGonePage />, 404);
    return reply.flash('Your password is set, and you are signed out everywhere. Sign in with the new password.').redirect('/sign-in', 303);
  });
}

function tokenOf(request: FastifyRequest): string {
  return readParams(Params, request).token;
}
