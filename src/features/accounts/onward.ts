import type { FastifyRequest } from 'fastify';
import { localPath, typed } from '../../web/form.ts';

/** Where the reader wanted to go: in the address of a page, in the form of an answer. */
export function onwardOf(request: FastifyRequest): string | null {
  const sent = typed(request.body, ['onward']).onward || (request.query as Record<string, unknown>).onward;
  return localPath(sent);
}

export function withOnward(path: string, onward: string | null): string {
  return onward ? `${path}?onward=${encodeURIComponent(onward)}` : path;
}
