import type { FastifyInstance } from 'fastify';
import type { Limits } from './limits.ts';
import { Unavailable } from './problems.ts';

/**
 * How the service ends: what is under way is finished, what still comes over an open connection is refused, and whoever keeps a
 * connection busy for too long is cut off. Node itself stops looking for slow senders once it closes, and would wait for ever.
 */
export function closeInOrder(app: FastifyInstance, { closingMs }: Pick<Limits, 'closingMs'>): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
    const cut = setTimeout(() => app.server.closeAllConnections(), closingMs);
    app.server.once('close', () => clearTimeout(cut));
  });
  app.addHook('onRequest', async () => {
    if (closing) throw new Unavailable();
  });
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}
