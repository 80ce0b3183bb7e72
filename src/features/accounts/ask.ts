import type { FastifyReply, FastifyRequest } from 'fastify';
import { isReading } from '../../web/access.ts';
import { holdForm } from './held-form.ts';
import { withOnward } from './pages/second-step.page.tsx';
import type { AccountParts } from './parts.ts';

/** Sends whoever is not signed in to sign in, and back afterwards. What they had typed is kept for them. */
export async function askToSignIn(parts: AccountParts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (isReading(request)) return reply.redirect(withOnward('/sign-in', request.url === '/' ? null : request.url), 303);
  await holdForm(parts, request, reply);
  return reply.redirect(withOnward('/sign-in', '/held-form'), 303);
}

export async function askForSecondFactor(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return reply.redirect(withOnward('/second-factor', isReading(request) && request.url !== '/' ? request.url : null), 303);
}
