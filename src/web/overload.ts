import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyInstance } from 'fastify';
import { isHealth } from './health.ts';
import type { Limits } from './limits.ts';
import { Unavailable } from './problems.ts';

type Busy = Pick<Limits, 'requestsAtOnce' | 'lagMs' | 'lagOverMs'>;

const NANOSECONDS = 1e6;

/** Answers 503 at once when there is too much to do, so that those who are being served are served. */
export function refuseWhenBusy(app: FastifyInstance, { requestsAtOnce, ...lag }: Busy): void {
  const isLagging = watchLag(app, lag);
  let inHand = 0;
  app.addHook('onRequest', async (request, reply) => {
    inHand++;
    // Also when the caller went away before the answer was ready.
    reply.raw.once('close', () => inHand--);
    if ((isLagging() || inHand > requestsAtOnce) && !isHealth(request)) throw new Unavailable();
  });
}

/** Whether the process came late to what it had to do, on average over the stretch that has just ended. */
function watchLag(app: FastifyInstance, { lagMs, lagOverMs }: Omit<Busy, 'requestsAtOnce'>): () => boolean {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  let lagging = false;
  const look = setInterval(() => {
    lagging = delay.mean / NANOSECONDS > lagMs;
    delay.reset();
  }, lagOverMs).unref();
  app.addHook('onClose', async () => {
    clearInterval(look);
    delay.disable();
  });
  return () => lagging;
}
