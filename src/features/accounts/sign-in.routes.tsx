import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fieldErrors, localPath, typed } from '../../web/form.ts';
import { recordServiceActivity } from '../activity-log/index.ts';
import { asHeaders, tryAuth } from './auth-call.ts';
import { hasHeldForm } from './held-form.ts';
import { RecoveryCodePage, SecondStepPage, withOnward } from './pages/second-step.page.tsx';
import { SignInPage } from './pages/sign-in.page.tsx';
import type { AccountParts } from './parts.ts';
import type { Provider } from './providers.ts';
import { CodeForm, RecoveryForm, SignInForm } from './sign-in.form.ts';
import { signInWithCode, signInWithPassword, signInWithRecoveryCode } from './sign-in.ts';

const open = { config: { access: 'anyone' } } as const;

/** Password, then the code where the person has one set up. */
export function signInRoutes(app: FastifyInstance, parts: AccountParts, providers: Provider[]): void {
  const page = (request: FastifyRequest) => ({ onward: onwardOf(request), providers, formIsHeld: hasHeldForm(parts, request) });

  app.get('/sign-in', open, async (request, reply) => {
    if (request.reader) return reply.redirect(onwardOf(request) ?? '/', 303);
    return reply.page(<SignInPage {...page(request)} />);
  });

  app.post('/sign-in', open, async (request, reply) => {
    const form = SignInForm.safeParse(request.body);
    const { email } = typed(request.body, ['email']);
    if (!form.success) return reply.page(<SignInPage {...page(request)} email={email} errors={fieldErrors(form.error)} />, 422);
    const outcome = await signInWithPassword(parts, request, reply, form.data);
    if (outcome === 'refused') return reply.page(<SignInPage {...page(request)} email={email} errors={{ email: REFUSED }} />, 422);
    return reply.redirect(outcome === 'second-step' ? withOnward('/sign-in/second-step', onwardOf(request)) : (onwardOf(request) ?? '/'), 303);
  });

  app.get('/sign-in/second-step', open, async (request, reply) => reply.page(<SecondStepPage onward={onwardOf(request)} />));

  app.post('/sign-in/second-step', open, async (request, reply) => {
    const onward = onwardOf(request);
    const form = CodeForm.safeParse(request.body);
    if (!form.success) return reply.page(<SecondStepPage onward={onward} errors={fieldErrors(form.error)} />, 422);
    const signedIn = await signInWithCode(parts, request, reply, form.data.code);
    if (!signedIn) return reply.page(<SecondStepPage onward={onward} errors={{ code: WRONG_CODE }} />, 422);
    return reply.redirect(onward ?? '/', 303);
  });

  app.get('/sign-in/recovery-code', open, async (request, reply) => reply.page(<RecoveryCodePage onward={onwardOf(request)} />));

  app.post('/sign-in/recovery-code', open, async (request, reply) => {
    const onward = onwardOf(request);
    const form = RecoveryForm.safeParse(request.body);
    if (!form.success) return reply.page(<RecoveryCodePage onward={onward} errors={fieldErrors(form.error)} />, 422);
    const signedIn = await signInWithRecoveryCode(parts, request, reply, form.data.code);
    if (!signedIn) return reply.page(<RecoveryCodePage onward={onward} errors={{ code: WRONG_RECOVERY_CODE }} />, 422);
    return reply.flash('You used a recovery code. Set up your authenticator app again soon, or make new codes.', 'told').redirect(onward ?? '/', 303);
  });

  app.post('/sign-out', { config: { access: 'signed-in' } }, async (request, reply) => {
    const person = request.reader?.person.id ?? null;
    await tryAuth(reply, parts.auth.api.signOut({ headers: asHeaders(request), returnHeaders: true }));
    await parts.db.transaction().execute((transaction) => recordServiceActivity(transaction, { at: parts.now(), person, act: 'signed-out' }));
    return reply.flash('You have signed out.').redirect('/sign-in', 303);
  });
}

const REFUSED = 'This e-mail address and password do not go together. Check both. If you have no password yet, follow the link in your invitation';
const WRONG_CODE = 'This code does not work. Wait for the next one and enter that. After five wrong codes, sign in again';
const WRONG_RECOVERY_CODE = 'This recovery code does not work. Check how it is written, or use another one: each works once';

/** Where the reader wanted to go: in the address of a page, in the form of an answer. */
export function onwardOf(request: FastifyRequest): string | null {
  const sent = typed(request.body, ['onward']).onward || (request.query as Record<string, unknown>).onward;
  return localPath(sent);
}
