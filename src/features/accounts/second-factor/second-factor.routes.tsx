import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readerOf } from '../../../web/access.ts';
import { fieldErrors, typed } from '../../../web/form.ts';
import { needsSecondFactor } from '../../../web/reader.ts';
import { onwardOf, withOnward } from '../onward.ts';
import { type Confirming, confirmingFor, whyNotConfirmed } from '../own-account/confirm-person.ts';
import { ConfirmPage } from '../own-account/pages/confirm.page.tsx';
import type { AccountParts } from '../parts.ts';
import { CodeForm } from '../sign-in/sign-in.form.ts';
import { AuthenticatorPage } from './pages/authenticator.page.tsx';
import { SecondFactorPage, ShowFactorPage } from './pages/second-factor.page.tsx';
import { mustShowFactor } from './second-factor.policy.ts';
import { findFactors } from './second-factor.queries.ts';
import { beginAuthenticator, confirmAuthenticator } from './set-up-authenticator.ts';
import { showAuthenticator } from './show-factor.ts';

/** Setting up the second factor, or showing it in a session without. Reached before it is there, so `signed-in` is enough. */
export function secondFactorRoutes(app: FastifyInstance, parts: AccountParts): void {
  const signedIn = { config: { access: 'signed-in' } } as const;
  /** Whoever has a second step shows it before another is added. */
  const settingUp = { ...signedIn, preHandler: (request: FastifyRequest, reply: FastifyReply) => showFirst(parts, request, reply) };

  app.get('/second-factor', signedIn, async (request, reply) => {
    const reader = readerOf(request);
    const onward = onwardOf(request);
    if (reader.session.secondFactor) return reply.redirect(onward ?? '/account', 303);
    const factors = await findFactors(parts.db, reader.person.id);
    if (mustShowFactor(reader, factors)) return reply.page(<ShowFactorPage onward={onward} factors={factors} />);
    return reply.page(<SecondFactorPage onward={onward} needed={needsSecondFactor(reader)} />);
  });

  app.post('/second-factor', signedIn, async (request, reply) => {
    const onward = onwardOf(request);
    const form = CodeForm.safeParse(request.body);
    const shown = form.success ? await showAuthenticator(parts, request, reply, form.data.code) : null;
    if (shown === 'shown') return reply.redirect(onward ?? '/', 303);
    const factors = await findFactors(parts.db, readerOf(request).person.id);
    const errors = form.success ? { code: shown === 'used' ? USED : WRONG } : fieldErrors(form.error);
    return reply.page(<ShowFactorPage onward={onward} factors={factors} errors={errors} />, 422);
  });

  app.get('/second-factor/authenticator', settingUp, async (request, reply) => {
    const confirming = await confirmingFor(parts, readerOf(request));
    return reply.page(<AuthenticatorConfirmPage onward={onwardOf(request)} confirming={confirming} />);
  });

  app.post('/second-factor/authenticator', settingUp, async (request, reply) => {
    const onward = onwardOf(request);
    const { password } = typed(request.body, ['password']);
    const begun = await beginAuthenticator(parts, request, reply, password);
    if (begun === 'already-there') return reply.flash(ALREADY_THERE, 'told').redirect('/account', 303);
    if (typeof begun === 'string') return reply.page(<AuthenticatorConfirmPage onward={onward} errors={whyNotConfirmed(begun, password)} />, 422);
    return reply.page(<AuthenticatorPage onward={onward} {...begun} />);
  });

  app.post('/second-factor/authenticator/confirm', settingUp, async (request, reply) => {
    const form = CodeForm.safeParse(request.body);
    const confirmed = form.success && (await confirmAuthenticator(parts, request, reply, form.data.code));
    if (confirmed)
      return reply.flash('Your authenticator app is set up. Keep the recovery codes in a safe place.').redirect(onwardOf(request) ?? '/', 303);
    const errors = form.success ? { code: `${WRONG}. Check that the clock of your telephone is right` } : fieldErrors(form.error);
    return reply.page(<AuthenticatorPage onward={onwardOf(request)} {...shownAgain(request)} errors={errors} />, 422);
  });
}

/** Leads whoever has a second step that this session has not shown to the page that asks for it. */
export async function showFirst({ db }: AccountParts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const reader = readerOf(request);
  if (!mustShowFactor(reader, await findFactors(db, reader.person.id))) return undefined;
  return reply.redirect(withOnward('/second-factor', onwardOf(request)), 303);
}

const WRONG = 'This code does not work. Wait for the next one and enter that';
const USED = 'This code was used already. Wait for the next one and enter that';
const ALREADY_THERE = 'You have an authenticator app already. Remove it first if you want to set up another.';

interface AuthenticatorConfirm {
  onward: string | null;
  confirming?: Confirming;
  errors?: { password?: string };
}

function AuthenticatorConfirmPage({ onward, ...asked }: AuthenticatorConfirm) {
  return <ConfirmPage action="/second-factor/authenticator" back={withOnward('/second-factor', onward)} onward={onward} {...asked} />;
}

/** The page holds its own secret until the code is right, so that a mistyped code does not begin anew. */
function shownAgain(request: FastifyRequest) {
  const { address, recoveryCodes } = typed(request.body, ['address', 'recoveryCodes']);
  return { address, recoveryCodes: recoveryCodes.split(' ').filter(Boolean) };
}
