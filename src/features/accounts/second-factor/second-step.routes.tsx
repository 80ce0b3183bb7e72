import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fieldErrors } from '../../../web/form.ts';
import { onwardOf, withOnward } from '../onward.ts';
import type { AccountParts } from '../parts.ts';
import { CodeForm, RecoveryForm } from '../sign-in/sign-in.form.ts';
import { RecoveryCodePage, SecondStepPage } from './pages/second-step.page.tsx';
import { personAtSecondStep } from './second-step.ts';
import { type SecondStepOutcome, signInWithCode } from './sign-in-with-code.ts';

/** The code of the authenticator, asked for after the password, or one of the codes for the day the telephone is lost. */
export function secondStepRoutes(app: FastifyInstance, parts: AccountParts): void {
  const open = { config: { access: 'anyone' } } as const;

  app.get('/sign-in/second-step', open, async (request, reply) =>
    (await isHere(request)) ? reply.page(<SecondStepPage onward={onwardOf(request)} />) : beginAnew(request, reply),
  );

  app.post('/sign-in/second-step', open, async (request, reply) => {
    const onward = onwardOf(request);
    const form = CodeForm.safeParse(request.body);
    if (!form.success) return reply.page(<SecondStepPage onward={onward} errors={fieldErrors(form.error)} />, 422);
    const outcome = await signInWithCode(parts, request, reply, { kind: 'code', code: form.data.code });
    if (outcome === 'signed-in') return reply.redirect(onward ?? '/', 303);
    if (outcome === 'over') return signInAgain(request, reply);
    return reply.page(<SecondStepPage onward={onward} errors={{ code: CODE_WORDS[outcome] }} />, 422);
  });

  app.get('/sign-in/recovery-code', open, async (request, reply) =>
    (await isHere(request)) ? reply.page(<RecoveryCodePage onward={onwardOf(request)} />) : beginAnew(request, reply),
  );

  app.post('/sign-in/recovery-code', open, async (request, reply) => {
    const onward = onwardOf(request);
    const form = RecoveryForm.safeParse(request.body);
    if (!form.success) return reply.page(<RecoveryCodePage onward={onward} errors={fieldErrors(form.error)} />, 422);
    const outcome = await signInWithCode(parts, request, reply, { kind: 'recovery-code', code: form.data.code });
    if (outcome === 'signed-in') return reply.flash(USED_RECOVERY_CODE, 'told').redirect(onward ?? '/', 303);
    if (outcome === 'over') return signInAgain(request, reply);
    return reply.page(<RecoveryCodePage onward={onward} errors={{ code: RECOVERY_WORDS[outcome] }} />, 422);
  });

  /** Whether there is a sign-in that waits for its code. */
  async function isHere(request: FastifyRequest): Promise<boolean> {
    return !request.reader && (await personAtSecondStep(parts, request)) !== null;
  }
}

type Mistake = Exclude<SecondStepOutcome, 'signed-in' | 'over'>;

const CODE_WORDS: Record<Mistake, string> = {
  wrong: 'This code does not work. Wait for the next one and enter that. After five wrong codes you sign in again',
  used: 'This code was used already. Wait for the next one and enter that',
};
const RECOVERY_WORDS: Record<Mistake, string> = {
  wrong: 'This recovery code does not work. Check how it is written, or use another one. After five wrong codes you sign in again',
  used: 'This recovery code was used already. Each works once: use another one',
};
const USED_RECOVERY_CODE = 'You used a recovery code, and it is gone now. You can make new ones, or set up your app again, under “Your account”.';
const OVER = 'This sign-in took too long, or too many codes were wrong. Sign in again.';

function beginAnew(request: FastifyRequest, reply: FastifyReply) {
  return reply.redirect(withOnward('/sign-in', onwardOf(request)), 303);
}

function signInAgain(request: FastifyRequest, reply: FastifyReply) {
  reply.flash(OVER, 'told');
  return beginAnew(request, reply);
}
