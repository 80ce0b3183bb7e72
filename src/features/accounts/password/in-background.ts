import type { FastifyInstance } from 'fastify';
import { loggable } from '../../../web/request-log.ts';

/** Runs work for which no answer waits, so that how long it takes tells nobody what it found. The application stops after it is done. */
export function workInBackground(app: FastifyInstance): (work: () => Promise<void>) => void {
  const running = new Set<Promise<void>>();
  app.addHook('onClose', async () => {
    await Promise.all(running);
  });
  return (work) => {
    const run = work()
      .catch((error) => app.log.error(loggable(error), 'work in the background failed'))
      .finally(() => running.delete(run));
    running.add(run);
  };
}
