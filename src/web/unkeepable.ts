import type { FastifyInstance, FastifyRequest } from 'fastify';
import { NotFound, Unreadable } from './problems.ts';

/**
 * Refuses what a text may hold and PostgreSQL cannot keep: the character NUL, and half of a character. No keyboard types them. Without this,
 * each search and each field would have to think of them, and the one that did not would end in a fault of ours.
 */
export function refuseUnkeepable(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ url }) => {
    if (/%00/.test(url)) throw new NotFound();
  });
  app.addHook('preValidation', async ({ body }: FastifyRequest) => {
    if (isUnkeepable(body)) throw new Unreadable();
  });
}

/** Of a form, or of JSON however deep: the size of a body bounds how much there is to look at. */
export function isUnkeepable(body: unknown): boolean {
  const waiting = [body];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one === 'string' && (one.includes('\0') || !one.isWellFormed())) return true;
    if (typeof one === 'object' && one !== null) for (const [name, value] of Object.entries(one)) waiting.push(name, value);
  }
  return false;
}
