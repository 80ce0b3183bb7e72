import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readerOf } from '../../web/access.ts';
import { fieldErrors, typed } from '../../web/form.ts';
import { AuthenticatorPage, ConfirmPage, SecondFactorPage } from './pages/second-factor.page.tsx';
import type { AccountParts } from './parts.ts';
import { beginAuthenticator, confirmAuthenticator } from './set-up-authenticator.ts';
import { CodeForm } from './sign-in.form.ts';
import { onwardOf } from './sign-in.routes.tsx';

/** Setting up the second factor. Reached before it is there, so `signed-in` is enough. */
export function secondFactorRoutes(app: FastifyInstance, parts: AccountParts): void {
  const signedIn = { config: { access: 'signed-in' } } as const;

  app.get('/second-factor', signedIn, async (request, reply) => reply.page(<SecondFactorPage onward={onwardOf(request)} />));

  app.get('/second-factor/authenticator', signedIn, async (request, reply) => reply.page(<ConfirmPage onward={onwardOf(request)} />));

  app.post('/second-factor/authenticator', signedIn, async (request, reply) => {
    const onward = onwardOf(request);
    const { password } = typed(request.body, ['password']);
    const begun = await beginAuthenticator(parts, request, reply, password);
    if (begun === 'wrong-password')
      return reply.page(<ConfirmPage onward={onward} errors={{ password: 'This is not your password. Try again' }} />, 422);
    if (begun === 'already-there')
      return reply.flash('You have an authenticator app already. Remove it first if you want to set up another.', 'told').redirect('/account', 303);
    return reply.page(<AuthenticatorPage onward={onward} {...begun} />);
  });

  app.post('/second-factor/authenticator/confirm', signedIn, async (request, reply) => {
    const form = CodeForm.safeParse(request.body);
    const errors = form.success ? await confirmErrors(parts, request, reply, form.data.code) : fieldErrors(form.error);
    if (errors) return reply.page(<AuthenticatorPage onward={onwardOf(request)} {...shownAgain(request)} errors={errors} />, 422);
    return reply.flash('Your authenticator app is set up. Keep the recovery codes in a safe place.').redirect(onwardOf(request) ?? '/', 303);
  });

  async function confirmErrors(...[, request, reply, code]: Parameters<typeof confirmAuthenticator>) {
    const confirmed = await confirmAuthenticator(parts, request, reply, code);
    return confirmed
      ? null
      : { code: 'This code does not work. Wait for the next one and enter that. Check that the clock of your telephone is right' };
  }
}

/** The page holds its own secret until the code is right, so that a mistyped code does not begin anew. */
function shownAgain(request: FastifyRequest) {
  const { address, recoveryCodes } = typed(request.body, ['address', 'recoveryCodes']);
  readerOf(request);
  return { address, recoveryCodes: recoveryCodes.split(' ').filter(Boolean) };
}
