import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Whoever asks for readiness wants to know now: a database that takes longer than this to say anything is not there. */
const PATIENCE_MS = 2_000;

/** `/health`: the process answers. `/ready`: it can also reach its database. Neither tells anything else. */
export function answerHealth(app: FastifyInstance, isReady: () => Promise<boolean>, patienceMs = PATIENCE_MS): void {
  const open = { config: { access: 'anyone', alikeForAll: true } } as const;
  const ask = oneAtATime(isReady);
  app.get('/health', open, async () => ({ status: 'ok' }));
  app.get('/ready', open, async (_request, reply) => {
    const ready = await within(patienceMs, ask());
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
}

/** Whether a request asks for the health of the process, which is told however much there is to do and by whatever name it is asked. */
export function isHealth({ routeOptions }: Pick<FastifyRequest, 'routeOptions'>): boolean {
  return routeOptions.url === '/health';
}

export function isHealthOrReadiness({ routeOptions }: Pick<FastifyRequest, 'routeOptions'>): boolean {
  return routeOptions.url === '/health' || routeOptions.url === '/ready';
}

/** Whoever asks while an answer is on its way shares it: nobody can keep the database busy with asking, and one that hangs holds one connection. */
function oneAtATime(isReady: () => Promise<boolean>): () => Promise<boolean> {
  let asking: Promise<boolean> | null = null;
  return () => {
    asking ??= isReady()
      .catch(() => false)
      .finally(() => {
        asking = null;
      });
    return asking;
  };
}

async function within(ms: number, answer: Promise<boolean>): Promise<boolean> {
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), ms);
  return Promise.race([answer, late.promise]).finally(() => clearTimeout(timer));
}
