import { type Authentication, createAuthentication } from '../authentication.ts';
import type { AccountParts } from '../parts.ts';
import { answerOf } from './provider-answer.ts';
import { NoAnswer } from './provider-ask.ts';
import { discover } from './provider-discovery.ts';
import { providerPlugin } from './provider-plugin.ts';
import { type Provider, patienceWith } from './providers.ts';

/** What a provider says of itself is read anew once an hour; one that did not answer is left alone for a moment. */
const KEPT_MS = 3_600_000;
const LEFT_ALONE_MS = 15_000;

type GatewayParts = Pick<AccountParts, 'db' | 'baseUrl' | 'secret' | 'now'>;

export interface Gateway {
  /** better-auth with this provider. @throws NoAnswer where the provider cannot be reached, or is not the one that was set up. */
  to(provider: Provider): Promise<Authentication>;
}

/**
 * The way to each provider: an instance of better-auth of its own, made when somebody first needs it. better-auth waits for its
 * providers before it answers anything at all, so that in the common instance one that hangs would hold up every page.
 */
export function openGateway(parts: GatewayParts): Gateway {
  const ways = new Map<string, { until: number; auth: Promise<Authentication> }>();
  return {
    to: async (provider) => {
      const now = parts.now().getTime();
      const kept = ways.get(provider.id);
      if (kept && kept.until > now) return kept.auth;
      const way = { until: now + KEPT_MS, auth: connectTo(parts, provider) };
      ways.set(provider.id, way);
      return way.auth.catch((error: unknown) => {
        way.until = now + LEFT_ALONE_MS;
        throw error;
      });
    },
  };
}

async function connectTo(parts: GatewayParts, provider: Provider): Promise<Authentication> {
  const discovered = await discover(provider);
  const elsewhere = providerPlugin(provider, discovered, (...about) => answerOf(parts, ...about));
  const auth = createAuthentication({ ...parts, elsewhere, sendPasswordLink: async () => {} });
  const { socialProviders } = await within(patienceWith(provider), auth.$context);
  // better-auth reads the discovery document once more, and leaves a provider out that it cannot use.
  if (!socialProviders.some(({ id, issuer }) => id === provider.id && issuer === provider.issuer)) throw new NoAnswer('better-auth cannot use it.');
  return auth;
}

async function within<T>(milliseconds: number, wanted: Promise<T>): Promise<T> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new NoAnswer('The provider took too long.')), milliseconds);
  return Promise.race([wanted, tooLate]).finally(() => clearTimeout(timer));
}
