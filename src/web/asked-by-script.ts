import type { FastifyRequest } from 'fastify';

/** A script of a page asks, and reads whether it worked: browsers say so by themselves. Nobody is shown what is answered. */
export function isAskedByScript({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return headers['sec-fetch-dest'] === 'empty';
}
