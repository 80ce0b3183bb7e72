import type { FastifyInstance } from 'fastify';
import { readerOf } from '../../../web/access.ts';
import { fieldErrors, typed } from '../../../web/form.ts';
import type { AccountParts } from '../parts.ts';
import { changePassword } from '../password/change-password.ts';
import { findPasswordHash } from '../person-account.queries.ts';
import type { Provider } from '../providers/providers.ts';
import { changeOwnName } from './change-own-name.ts';
import { whyNotConfirmed } from './confirm-person.ts';
import { loadAccount } from './load-account.ts';
import { NameForm, passwordFormFor } from './own-account.form.ts';
import { AccountPage } from './pages/account.page.tsx';
import { NamePage, PasswordPage } from './pages/account-forms.page.tsx';

/** One's own account: name, password, and what leads to the rest. */
export function ownAccountRoutes(app: FastifyInstance, parts: AccountParts, providers: Provider[]): void {
  const mine = { config: { access: () => true } };

  app.get('/account', mine, async (request, reply) => {
    return reply.page(<AccountPage account={await loadAccount(parts, readerOf(request), providers)} />);
  });

  app.get('/account/name', mine, async (request, reply) => reply.page(<NamePage name={readerOf(request).person.name} />));

  app.post('/account/name', mine, async (request, reply) => {
    const form = NameForm.safeParse(request.body);
    if (!form.success) return reply.page(<NamePage {...typed(request.body, ['name'])} errors={fieldErrors(form.error)} />, 422);
    await changeOwnName(parts, readerOf(request), form.data.name);
    return reply.flash('Your name is saved.').redirect('/account', 303);
  });

  app.get('/account/password', mine, async (request, reply) => {
    // Whoever signs in elsewhere has no password to confirm a new one with: a link to the own mailbox does it.
    if ((await findPasswordHash(parts.db, readerOf(request).person.id)) === undefined) return reply.redirect('/new-password', 303);
    return reply.page(<PasswordPage />);
  });

  app.post('/account/password', mine, async (request, reply) => {
    const reader = readerOf(request);
    const form = passwordFormFor([reader.person.name, reader.person.email]).safeParse(request.body);
    if (!form.success) return reply.page(<PasswordPage errors={fieldErrors(form.error)} />, 422);
    const { currentPassword: current, password } = form.data;
    const changed = await changePassword(parts, reader, { current, password });
    if (typeof changed === 'string')
      return reply.page(<PasswordPage errors={{ currentPassword: whyNotConfirmed(changed, current).password }} />, 422);
    return reply.flash(`Your password is changed. ${elsewhere(changed.endedSessions)}`).redirect('/account', 303);
  });
}

function elsewhere(ended: number): string {
  if (ended === 0) return 'You were signed in nowhere else.';
  return ended === 1 ? 'You were signed out in one other browser.' : `You were signed out in ${ended} other browsers.`;
}
