import type { FastifyRequest } from 'fastify';
import { noteFailure } from '../attempts/note-failure.ts';
import type { AccountParts } from '../parts.ts';
import type { NotAdmitted, Reason } from './provider-refusal.ts';
import type { Provider } from './providers.ts';

/** Anybody can make these happen as often as they like, without an account anywhere: they go into the log of requests alone. */
const PROVE_NOTHING: Reason[] = ['unreachable', 'stopped', 'not-begun', 'not-proven'];

/** Notes a sign-in that came to nothing: for whoever runs the service always, in the activity of the service once somebody was proven to be somebody. */
export async function noteRefusal(parts: AccountParts, request: FastifyRequest, provider: Provider, { reason, person }: NotAdmitted): Promise<void> {
  request.log.warn({ provider: provider.id, reason }, 'nobody was signed in');
  if (!PROVE_NOTHING.includes(reason)) await noteFailure(parts, person ?? null, { provider: provider.id, reason });
}
