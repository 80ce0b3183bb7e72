import { networkInterfaces } from 'node:os';
import type { Config } from '../config.ts';

/**
 * Which host names of a request are ours: the one of BASE_URL, those allowed besides, and this machine's own while no BASE_URL says
 * better. A name outside could have been forged, to end up in the links of mails.
 */
export function hostsOf({ web, listen }: Pick<Config, 'web' | 'listen'>, port: number): (host: string) => boolean {
  const names = new Set([...web.allowedHosts, ...(web.baseUrl ? [] : ownNames(listen.host))].map((name) => name.toLowerCase()));
  const base = web.baseUrl ? new URL(web.baseUrl).host : `localhost:${port}`;
  return (asked) => {
    // Browsers write a host in small letters; whoever else asks may write it as they like.
    const host = asked.toLowerCase();
    return host === base || names.has(withoutPort(host));
  };
}

function ownNames(listening: string): string[] {
  const everywhere = listening === '0.0.0.0' || listening === '::';
  const addresses = everywhere
    ? Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address)))
    : [];
  return ['localhost', '127.0.0.1', '[::1]', listening, ...addresses];
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, '');
}
