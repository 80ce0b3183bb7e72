import { authorizationCodeRequest, getOAuth2Tokens } from 'better-auth/oauth2';
import { askService, NoAnswer } from './provider-ask.ts';
import type { Discovered } from './provider-discovery.ts';
import { type Provider, patienceWith } from './providers.ts';

interface Exchange {
  code: string;
  redirectURI: string;
  codeVerifier?: string | undefined;
}

export interface Tokens {
  idToken: string;
  accessToken?: string | undefined;
}

/**
 * Exchanges the code for tokens, with a bound on how long that may take. Null where the provider refuses the code. What could be used
 * later, a refresh token, goes no further than this function.
 */
export async function exchangeCode(provider: Provider, discovered: Discovered, exchange: Exchange): Promise<Tokens | null> {
  const [first, second] = waysToShowSecret(discovered);
  const answer = await sendCode(provider, discovered, exchange, first);
  // Which of the two ways a client has to use is a setting of the client at the provider, and discovery does not tell it.
  const { status, body } = isUnknownClient(answer.body) ? await sendCode(provider, discovered, exchange, second) : answer;
  if (status >= 500) throw new NoAnswer('The provider could not exchange the code.');
  if (status !== 200 || typeof body !== 'object' || body === null) return null;
  const { idToken, accessToken } = getOAuth2Tokens(body as Record<string, unknown>);
  return idToken === undefined ? null : { idToken, accessToken };
}

type Way = 'basic' | 'post';

/** HTTP Basic is what OpenID Connect takes where nothing else is said. */
function waysToShowSecret({ token_endpoint_auth_methods_supported: ways }: Discovered): [Way, Way] {
  return !ways || ways.includes('client_secret_basic') ? ['basic', 'post'] : ['post', 'basic'];
}

async function sendCode(provider: Provider, { token_endpoint }: Discovered, { code, redirectURI, codeVerifier }: Exchange, authentication: Way) {
  const { clientId, clientSecret } = provider;
  const options = { clientId, clientSecret };
  const { body, headers } = await authorizationCodeRequest({
    code,
    redirectURI,
    codeVerifier,
    options,
    authentication,
    tokenEndpoint: token_endpoint,
  });
  return askService(token_endpoint, { method: 'POST', body, headers: headers as Record<string, string>, patience: patienceWith(provider) });
}

function isUnknownClient(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'error' in body && body.error === 'invalid_client';
}
