import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fieldErrors, typed } from '../../../web/form.ts';
import { asHeaders, callAuth } from '../auth-call.ts';
import { hasHeldForm } from '../held-form/held-form.ts';
import { noteActivity } from '../note-activity.ts';
import { onwardOf, withOnward } from '../onward.ts';
import type { AccountParts } from '../parts.ts';
import { countPeople } from '../person-account.queries.ts';
import type { Provider } from '../providers/providers.ts';
import { NobodyYetPage } from './pages/nobody-yet.page.tsx';
import { SignInPage } from './pages/sign-in.page.tsx';
import { SignInForm } from './sign-in.form.ts';
import { signInWithPassword } from './sign-in.ts';

const open = { config: { access: 'anyone' } } as const;

/** Password first; the code follows in second-step.routes.tsx where the person has one set up. */
export function signInRoutes(app: FastifyInstance, parts: AccountParts, providers: Provider[]): void {
  app.get('/sign-in', open, async (request, reply) => {
    if (request.reader) return reply.redirect(onwardOf(request) ?? '/', 303);
    if (!(await somebodyIsThere())) return reply.page(<NobodyYetPage />);
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

  // For everybody: whoever was signed out meanwhile wants nothing else than to be signed out.
  app.post('/sign-out', open, async (request, reply) => {
    const person = request.reader?.person.id;
    await callAuth(reply, parts.auth.api.signOut({ headers: asHeaders(request), returnHeaders: true }));
    if (person) await noteActivity(parts, { person, act: 'signed-out' });
    return reply.flash('You have signed out.').redirect('/sign-in', 303);
  });

  /** Once there is somebody there always is: it is asked no more. */
  let known = false;
  async function somebodyIsThere(): Promise<boolean> {
    known ||= (await countPeople(parts.db)) > 0;
    return known;
  }

  function page(request: FastifyRequest) {
    const onward = onwardOf(request);
    return { onward, providers, formIsHeld: onward === '/held-form' && hasHeldForm(parts, request) };
  }
}

const REFUSED = 'This e-mail address and password do not match. Check both. If you have no password yet, follow the link in your invitation';
