import { z } from 'zod';
import { type Asked, askService, NoAnswer } from './provider-ask.ts';
import { discoveryAddress, type Provider, patienceWith } from './providers.ts';

const Document = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
});

/** Where the provider answers what, as it says itself. */
export type Discovered = z.infer<typeof Document>;

/** Reads what a provider says of itself. */
export async function discover(provider: Provider): Promise<Discovered> {
  return readDiscovered(provider, await askService(discoveryAddress(provider), { patience: patienceWith(provider) }));
}

/** One that names another issuer than the one that was set up is not the one that was meant. @throws NoAnswer */
export function readDiscovered({ issuer }: Pick<Provider, 'issuer'>, { status, body }: Asked): Discovered {
  const read = Document.safeParse(body);
  if (status !== 200 || !read.success) throw new NoAnswer('This is no discovery document.');
  if (read.data.issuer !== issuer) throw new NoAnswer('The discovery document is of another issuer.');
  const { authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint } = read.data;
  const addresses = [authorization_endpoint, token_endpoint, jwks_uri, userinfo_endpoint];
  if (addresses.some((address) => address !== undefined && !isAsSafeAs(issuer, address)))
    throw new NoAnswer('The discovery document leads to an address without https.');
  return read.data;
}

/** An issuer without https is this machine itself, in tests; the configuration takes no other. */
function isAsSafeAs(issuer: string, address: string): boolean {
  return address.startsWith('https:') || issuer.startsWith('http:');
}
