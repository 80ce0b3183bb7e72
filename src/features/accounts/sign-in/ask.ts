import type { FastifyReply, FastifyRequest } from 'fastify';
import { isReading } from '../../../web/access.ts';
import { sendsFiles } from '../../../web/upload.ts';
import { holdForm } from '../held-form/held-form.ts';
import { withOnward } from '../onward.ts';
import type { AccountParts } from '../parts.ts';

/** Sends whoever is not signed in to sign in, and back afterwards. What they had typed is kept for them. */
export function askToSignIn(parts: AccountParts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return askFirst(parts, request, reply, '/sign-in');
}

export function askForSecondFactor(parts: AccountParts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return askFirst(parts, request, reply, '/second-factor');
}

/** Where the role in use has ended: the person chooses another one, and nothing is done in a role that they did not choose. */
export function askForRole(parts: AccountParts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return askFirst(parts, request, reply, '/your-roles');
}

async function askFirst(parts: AccountParts, request: FastifyRequest, reply: FastifyReply, path: string): Promise<FastifyReply> {
  // The question before may have been asked already: which role, then.
  if (reply.sent) return reply;
  ASKED.add(reply);
  return reply.redirect(withOnward(path, await wayBack(parts, request, reply)), 303);
}

async function wayBack(parts: AccountParts, request: FastifyRequest, reply: FastifyReply): Promise<string | null> {
  if (isReading(request)) return request.url === '/' ? null : request.url;
  if (sendsFiles(request)) return sayNotTaken(request, reply);
  return (await holdForm(parts, request, reply)) ? '/held-form' : null;
}

/** A file is not kept for somebody who is not signed in. The page that it was sent from is at the same address. */
function sayNotTaken({ url }: FastifyRequest, reply: FastifyReply): string {
  reply.flash('You were no longer signed in, so Waymark did not take your file. Once you are signed in, send it again.', 'told');
  return url;
}

const ASKED = new WeakSet<FastifyReply>();

/** Whether this answer asks for something else first, so that nothing was done yet. */
export function asksFirst(reply: FastifyReply): boolean {
  return ASKED.has(reply);
}
