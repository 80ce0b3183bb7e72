import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isReading } from './access.ts';
import { NotFromHere } from './problems.ts';

/**
 * Refuses what another site makes a browser send. Every browser of today says where a request comes from (Sec-Fetch-Site); an older
 * one says Origin with every form it posts. A request that says neither is no form of ours.
 */
export function refuseOtherSites(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (!isReading(request) && request.method !== 'OPTIONS' && !comesFromHere(request)) throw new NotFromHere();
  });
}

export function comesFromHere({ headers, protocol, host }: Pick<FastifyRequest, 'headers' | 'protocol' | 'host'>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return headers.origin === `${protocol}://${host}`;
}

/** Refuses a host name that is not ours: what a forged one could reach are the links in mails and the redirects. */
export function refuseOtherHosts(app: FastifyInstance, isOurs: (host: string) => boolean): void {
  app.addHook('onRequest', async (request) => {
    if (!isOurs(request.host) && request.url !== '/health' && request.url !== '/ready') throw new NotFromHere();
  });
}
