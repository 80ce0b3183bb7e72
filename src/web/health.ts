import type { FastifyInstance } from 'fastify';

/** `/health`: the process answers. `/ready`: it can also reach its database. Neither tells anything else. */
export function answerHealth(app: FastifyInstance, isReady: () => Promise<boolean>): void {
  const open = { config: { access: 'anyone' as const } };
  app.get('/health', open, async () => ({ status: 'ok' }));
  app.get('/ready', open, async (_request, reply) => {
    const ready = await isReady().catch(() => false);
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
}
