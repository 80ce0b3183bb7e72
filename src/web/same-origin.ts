import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isReading } from './access.ts';
import { isHealthOrReadiness } from './health.ts';
import { NotFromHere } from './problems.ts';

/**
 * Refuses what another site makes a browser send. Every browser of today says where a request comes from (Sec-Fetch-Site), except over
 * plain http from another machine; there, and where it is older, it says Origin with every form it posts. A request that says neither is
 * no form of ours.
 */
export function refuseOtherSites(app: FastifyInstance, { https }: { https: boolean }): void {
  app.addHook('onRequest', async (request) => {
    if (!isReading(request) && request.method !== 'OPTIONS' && !comesFromHere(request, https)) throw new NotFromHere();
  });
}

/** Served over https, only a page that came over https is ours, whatever lies between the browser and this process. */
export function comesFromHere({ headers, protocol, host }: Pick<FastifyRequest, 'headers' | 'protocol' | 'host'>, https: boolean): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return headers.origin === `${https ? 'https' : protocol}://${host.toLowerCase()}`;
}

/**
 * Refuses a host name that is not ours: what a forged one could reach are the links in mails and the redirects. An address that names a
 * host of its own, as to a forwarding proxy, is refused too: nothing that goes on from here may lead to it.
 */
export function refuseOtherHosts(app: FastifyInstance, isOurs: (host: string) => boolean): void {
  app.addHook('onRequest', async (request) => {
    if (isHealthOrReadiness(request)) return;
    if (!isOurs(request.host) || namesTwoHosts(request) || !request.url.startsWith('/')) throw new NotFromHere();
  });
}

/** Who stands between may have gone by the other one. */
function namesTwoHosts({ raw }: FastifyRequest): boolean {
  // Names and values by turns.
  return raw.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length > 1;
}
