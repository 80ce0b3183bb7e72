import { isIP } from 'node:net';
import { z } from 'zod';
import { Fault, type Form, partsOf, readBy } from './form.ts';
import { asSentByBrowsers, isHost } from './host.ts';

/** Whether to believe what the proxy at this address says of the one before it; hop 0 is the one that connected. Fastify takes this as it is. */
export type TrustedProxies = false | string[] | ((address: string, hop: number) => boolean);

const HIGHEST_PORT = 65_535;
/** More proxies in a row than this is a slip, and each one believed for nothing lets people choose their own address. */
const MOST_HOPS = 9;

export const port: Form<number> = {
  is: `a whole number from 0 to ${HIGHEST_PORT}`,
  example: '3000',
  schema: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(HIGHEST_PORT)),
};

export const host: Form<string> = {
  is: 'the IP address or the name of this machine to listen on, without http:// and without a port',
  example: '0.0.0.0',
  schema: readBy((text) => (isHost(text) ? text : null)),
};

export const hosts: Form<string[]> = {
  is: 'names or IP addresses with commas between them, without http:// and without a port',
  example: 'waymark.local,192.168.1.20',
  schema: readBy((text) => (partsOf(text).every(isHost) ? partsOf(text).map(asSentByBrowsers) : null)),
};

export const baseUrl: Form<string> = {
  is: 'the address that people type, with http:// or https:// and nothing after the name and port',
  example: 'https://waymark.example.gov.uk',
  schema: readBy((text) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    // Quoting it could show a password, or where a sentence ends could not be seen.
    if (!url || !/^https?:$/.test(url.protocol)) return new Fault('is not an address that begins with http:// or https://');
    if (url.username !== '' || url.password !== '') return new Fault('has a user or a password in it');
    if (url.pathname !== '/') return new Fault('has a path after the name');
    if (url.search !== '' || url.hash !== '' || /[?#]/.test(text)) return new Fault('has “?” or “#” after the name');
    return url.origin;
  }),
};

export const trustedProxies: Form<TrustedProxies> = {
  is: `how many proxies stand in front of Waymark (0 to ${MOST_HOPS}), or their addresses with commas between them`,
  example: '10.0.0.5,10.1.0.0/16',
  schema: readBy<TrustedProxies>((text) => (/^\d+$/.test(text) ? readCount(Number(text)) : readAddresses(text))),
};

function readCount(count: number): TrustedProxies | Fault {
  if (count > MOST_HOPS) return new Fault(`is more than ${MOST_HOPS} proxies`);
  return count > 0 && ((_address, hop) => hop < count);
}

function readAddresses(text: string): string[] | Fault | null {
  if (!partsOf(text).every(isAddressOrRange)) return null;
  if (partsOf(text).some((part) => part.endsWith('/0'))) return new Fault('has a range that ends in /0, which is every address there is');
  return partsOf(text);
}

function isAddressOrRange(part: string): boolean {
  const [address = '', bits, ...more] = part.split('/');
  const kind = isIP(address);
  if (kind === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (kind === 4 ? 32 : 128));
}
