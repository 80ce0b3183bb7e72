import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readerOf } from '../../../web/access.ts';
import { typed } from '../../../web/form.ts';
import { onwardOf, withOnward } from '../onward.ts';
import { confirmingFor, confirmPerson, isFresh, whyNotConfirmed } from '../own-account/confirm-person.ts';
import { ConfirmPage, SignInAgainPage } from '../own-account/pages/confirm.page.tsx';
import type { AccountParts } from '../parts.ts';
import { AddPasskeyPage } from '../second-factor/pages/second-factor.page.tsx';
import { showFirst } from '../second-factor/second-factor.routes.tsx';
import { isPermitted, permitFor } from './permit.ts';
import { passkeyToMake, registerPasskey } from './register-passkey.ts';
import { passkeyToShow, signInWithPasskey } from './sign-in-with-passkey.ts';

/** What a device answers is a few hundred bytes; the longest kinds of key make it a few thousand. */
const LARGEST_ANSWER = 16 * 1024;
const Answered = z.object({ response: z.looseObject({ id: z.string().min(1).max(1_500) }) });

/** The pages on which a passkey is made, and what browser/passkey.ts sends from them and from the sign-in. */
export function passkeyRoutes(app: FastifyInstance, parts: AccountParts): void {
  const signedIn = {
    config: { access: 'signed-in' },
    preHandler: (request: FastifyRequest, reply: FastifyReply) => showFirst(parts, request, reply),
  } as const;
  const fromScript = { bodyLimit: LARGEST_ANSWER };
  const open = { config: { access: 'anyone' }, ...fromScript } as const;

  app.get('/second-factor/passkey', signedIn, async (request, reply) => {
    const reader = readerOf(request);
    const onward = onwardOf(request);
    if (isFresh(reader, parts.now())) return reply.page(<AddPasskeyPage onward={onward} permit={permitFor(parts, reader)} />);
    const confirming = await confirmingFor(parts, reader);
    return reply.page(confirming === 'password' ? <PasskeyConfirmPage onward={onward} /> : <SignInAgainPage back={backFrom(onward)} />);
  });

  app.post('/second-factor/passkey', signedIn, async (request, reply) => {
    const reader = readerOf(request);
    const onward = onwardOf(request);
    const { password } = typed(request.body, ['password']);
    const confirmation = await confirmPerson(parts, reader, password);
    if (confirmation === 'confirmed') return reply.page(<AddPasskeyPage onward={onward} permit={permitFor(parts, reader)} />);
    return reply.page(<PasskeyConfirmPage onward={onward} errors={whyNotConfirmed(confirmation, password)} />, 422);
  });

  app.post('/second-factor/passkey/options', { ...signedIn, ...fromScript }, async (request, reply) => {
    const { permit } = typed(request.body, ['permit']);
    if (!isPermitted(parts, readerOf(request), permit)) return reply.code(403).send({ error: PERMIT_OVER });
    return reply.send(await passkeyToMake(parts, request, reply));
  });

  app.post('/second-factor/passkey/answer', { ...signedIn, ...fromScript }, async (request, reply) => {
    const sent = Answered.safeParse(request.body);
    const kept = sent.success && (await registerPasskey(parts, request, reply, sent.data.response));
    if (!kept) return reply.code(422).send({ error: NOT_MADE });
    return reply.flash('Your passkey is set up. You can sign in with it from now on.').send({});
  });

  app.post('/sign-in/passkey/options', open, async (request, reply) => reply.send(await passkeyToShow(parts, request, reply)));

  app.post('/sign-in/passkey', open, async (request, reply) => {
    const sent = Answered.safeParse(request.body);
    const signedIn = sent.success && (await signInWithPasskey(parts, request, reply, sent.data.response));
    return signedIn ? reply.send({}) : reply.code(422).send({ error: NOT_SIGNED_IN });
  });
}

const PERMIT_OVER = 'This page was open for too long. Open it again.';
const NOT_MADE =
  'The passkey was not kept: the device must ask for your fingerprint, your face or its PIN. Open the page again, or use an authenticator app.';
const NOT_SIGNED_IN = 'This passkey does not work here. Try again, use another one, or sign in with your password.';

function backFrom(onward: string | null): string {
  return withOnward('/second-factor', onward);
}

function PasskeyConfirmPage({ onward, errors = {} }: { onward: string | null; errors?: { password?: string } }) {
  return <ConfirmPage action="/second-factor/passkey" back={backFrom(onward)} onward={onward} errors={errors} />;
}
