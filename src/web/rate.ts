import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { isHealthOrReadiness } from './health.ts';
import type { Limits } from './limits.ts';
import { TooManyTries } from './problems.ts';

const MINUTE = 60_000;
const HIDDEN = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };

/**
 * Holds off whoever asks for more than any school does. Counted by IPv4 address or by the first half of an IPv6 address, since whoever has
 * one such address has all of its second half. For addresses without a route too: as a hook of its own, where the plugin's own would leave them out.
 */
export async function limitRate(app: FastifyInstance, { requestsAMinute }: Pick<Limits, 'requestsAMinute'>): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    max: requestsAMinute,
    timeWindow: MINUTE,
    // Whoever has gone away meanwhile has no address any more.
    keyGenerator: ({ ip }: { ip: string | undefined }) => normalizeIP(ip ?? ''),
    allowList: (request) => isHealthOrReadiness(request),
    addHeadersOnExceeding: HIDDEN,
    addHeaders: HIDDEN,
    errorResponseBuilder: (_request, { ttl }) => new TooManyTries(Math.ceil(ttl / 1_000)),
  });
  app.addHook('onRequest', app.rateLimit());
}
