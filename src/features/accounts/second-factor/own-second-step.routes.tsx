import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readerOf } from '../../../web/access.ts';
import { type FieldErrors, fieldErrors, readParams, typed, uuid } from '../../../web/form.ts';
import { NotFound } from '../../../web/problems.ts';
import { confirmingFor, whyNotConfirmed } from '../own-account/confirm-person.ts';
import { PasskeyNameForm } from '../own-account/own-account.form.ts';
import type { AccountParts } from '../parts.ts';
import { listPasskeys } from '../passkeys/passkey.queries.ts';
import { renamePasskey } from '../passkeys/rename-passkey.ts';
import { makeRecoveryCodes } from './make-recovery-codes.ts';
import { PasskeyPage, RecoveryCodesConfirmPage, RecoveryCodesPage, RemoveAuthenticatorPage } from './pages/own-second-step.page.tsx';
import { removeAuthenticator, removePasskey } from './remove-factor.ts';
import { canRemoveAuthenticator, canRemovePasskey } from './second-factor.policy.ts';
import { findFactors } from './second-factor.queries.ts';
import { showFirst } from './second-factor.routes.tsx';

const Params = z.object({ passkey: uuid });

/** What becomes of the second step that one has: recovery codes, passkeys and their names, removing. */
export function ownSecondStepRoutes(app: FastifyInstance, parts: AccountParts): void {
  const mine = { config: { access: () => true }, preHandler: (request: FastifyRequest, reply: FastifyReply) => showFirst(parts, request, reply) };

  app.get('/account/authenticator', mine, async (request, reply) => reply.page(<RemoveAuthenticatorPage mayRemove={await mayRemoveApp(request)} />));

  app.post('/account/authenticator', mine, async (request, reply) => {
    const { password } = typed(request.body, ['password']);
    const removal = await removeAuthenticator(parts, readerOf(request), password);
    if (removal === 'removed') return reply.flash('Your authenticator app and its recovery codes are removed.').redirect('/account', 303);
    if (removal === 'needed') return reply.page(<RemoveAuthenticatorPage mayRemove={false} />, 403);
    return reply.page(<RemoveAuthenticatorPage mayRemove errors={whyNotConfirmed(removal, password)} />, 422);
  });

  app.get('/account/recovery-codes', mine, async (request, reply) =>
    reply.page(<RecoveryCodesConfirmPage confirming={await confirmingFor(parts, readerOf(request))} />),
  );

  app.post('/account/recovery-codes', mine, async (request, reply) => {
    const { password } = typed(request.body, ['password']);
    const codes = await makeRecoveryCodes(parts, request, reply, password);
    if (codes === 'no-authenticator') return reply.redirect('/account', 303);
    if (typeof codes === 'string') return reply.page(<RecoveryCodesConfirmPage errors={whyNotConfirmed(codes, password)} />, 422);
    return reply.page(<RecoveryCodesPage codes={codes} />);
  });

  app.get('/account/passkeys/:passkey', mine, async (request, reply) => passkeyPage(request, reply));

  app.post('/account/passkeys/:passkey', mine, async (request, reply) => {
    const { passkey } = readParams(Params, request);
    const form = PasskeyNameForm.safeParse(request.body);
    if (!form.success) return passkeyPage(request, reply, fieldErrors(form.error), typed(request.body, ['name']));
    await renamePasskey(parts, readerOf(request), passkey, form.data.name);
    return reply.flash('The name of the passkey is saved.').redirect('/account', 303);
  });

  app.post('/account/passkeys/:passkey/remove', mine, async (request, reply) => {
    const { passkey } = readParams(Params, request);
    const { password } = typed(request.body, ['password']);
    const removal = await removePasskey(parts, readerOf(request), passkey, password);
    if (removal === 'removed') return reply.flash('The passkey is removed. You may remove it from your device too.').redirect('/account', 303);
    return passkeyPage(request, reply, removal === 'needed' ? {} : whyNotConfirmed(removal, password));
  });

  async function mayRemoveApp(request: FastifyRequest): Promise<boolean> {
    const reader = readerOf(request);
    return canRemoveAuthenticator(reader, await findFactors(parts.db, reader.person.id));
  }

  async function passkeyPage(request: FastifyRequest, reply: FastifyReply, errors?: FieldErrors, sent?: { name: string }) {
    const reader = readerOf(request);
    const { passkey } = readParams(Params, request);
    const found = (await listPasskeys(parts.db, reader.person.id)).find(({ id }) => id === passkey);
    if (!found) throw new NotFound();
    const mayRemove = canRemovePasskey(reader, await findFactors(parts.db, reader.person.id));
    const confirming = await confirmingFor(parts, reader);
    const page = <PasskeyPage passkey={found} name={sent?.name} mayRemove={mayRemove} confirming={confirming} errors={errors} />;
    return reply.page(page, errors ? 422 : 200);
  }
}
