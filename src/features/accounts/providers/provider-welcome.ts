import type { FastifyReply, FastifyRequest } from 'fastify';
import { newSessionIn, passCookies } from '../auth-call.ts';
import { withOnward } from '../onward.ts';
import type { AccountParts } from '../parts.ts';
import { updateSessionFactor } from '../sessions/session.queries.ts';
import { endSessionBefore, finishSignIn } from '../sign-in/sign-in.ts';
import { updateNewSessionRole } from './provider.queries.ts';
import { beginSecondStep } from './provider-second-step.ts';
import type { Arrived } from './provider-sign-in.ts';
import type { Provider } from './providers.ts';

/** What follows once a provider has proven who it is: the next page, with a session or with the second step before it. */
export async function welcome(parts: AccountParts, provider: Provider, request: FastifyRequest, reply: FastifyReply, arrived: Arrived) {
  const { person, headers, onward = '/' } = arrived;
  passCookies(headers, reply);
  if (arrived.connected) return reply.flash(`${provider.title} is connected. You can sign in with it from now on.`).redirect(onward, 303);
  await endSessionBefore(parts, request);
  if (arrived.mustGiveCode) {
    await beginSecondStep(parts, reply, person.id);
    return reply.redirect(withOnward('/sign-in/second-step', onward === '/' ? null : onward), 303);
  }
  const session = newSessionIn(headers);
  if (session === null) throw new Error('better-auth began no session.');
  const factor = provider.secondFactorTrusted ? 'provider' : null;
  if (factor) await updateSessionFactor(parts.db, session, factor);
  if (person.role) await updateNewSessionRole(parts.db, session, person.role);
  await finishSignIn(parts, request, reply, person, factor);
  return reply.redirect(onward, 303);
}
