import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyInstance } from 'fastify';
import { Unavailable } from './problems.ts';

/** Requests answered at the same time. More than this and each waits for the database longer than a person would. */
const MOST_AT_ONCE = 400;
/** Milliseconds that the process may lag behind, on average over a second. */
const MOST_DELAY = 500;
const NANOSECONDS = 1e6;

/** Answers 503 at once when there is too much to do, so that those who are being served are served. */
export function refuseWhenBusy(app: FastifyInstance, mostAtOnce = MOST_AT_ONCE): void {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  let lagging = false;
  const look = setInterval(() => {
    lagging = delay.mean / NANOSECONDS > MOST_DELAY;
    delay.reset();
  }, 1_000).unref();
  let inHand = 0;
  app.addHook('onRequest', async (request, reply) => {
    inHand++;
    // Also when the caller went away before the answer was ready.
    reply.raw.once('close', () => inHand--);
    if ((lagging || inHand > mostAtOnce) && request.url !== '/health') throw new Unavailable();
  });
  app.addHook('onClose', async () => {
    clearInterval(look);
    delay.disable();
  });
}
