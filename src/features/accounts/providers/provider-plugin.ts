import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { answerOf } from './provider-answer.ts';
import { arrivalNow } from './provider-arrival.ts';
import type { Discovered } from './provider-discovery.ts';
import { NotAdmitted, refusalIn } from './provider-refusal.ts';
import { exchangeCode, type Tokens } from './provider-tokens.ts';
import { discoveryAddress, type Provider, SCOPES } from './providers.ts';

type Exchange = Parameters<typeof exchangeCode>[2];
type Identify = (provider: Provider, discovered: Discovered, tokens: Tokens) => ReturnType<typeof answerOf>;

/**
 * A provider as better-auth's plug-in takes it. The plug-in keeps state, nonce and PKCE, and checks signature, issuer, audience, times
 * and nonce of the ID token. Ours are the exchange of the code, which must end, and the question who it is here.
 */
export function providerPlugin(provider: Provider, discovered: Discovered, identify: Identify) {
  const { id, clientId, clientSecret } = provider;
  return genericOAuth({
    config: [
      {
        providerId: id,
        discoveryUrl: discoveryAddress(provider),
        clientId,
        clientSecret,
        scopes: SCOPES[id],
        pkce: true,
        requireIdTokenVerification: true,
        disableSignUp: true,
        disableImplicitSignUp: true,
        accountSubject: ({ profile }) => String(profile.sub),
        ...(provider.id === 'google' && provider.hostedDomain && { authorizationUrlParams: { hd: provider.hostedDomain } }),
        getToken: (exchange) => tokensFor(provider, discovered, exchange),
        // Without an ID token there would be nothing that better-auth has verified.
        getUserInfo: async ({ idToken, accessToken }) => (idToken ? identify(provider, discovered, { idToken, accessToken }) : null),
      },
    ],
  });
}

/** better-auth takes every failure here for a wrong code, so that the right reason is kept beside. */
async function tokensFor(provider: Provider, discovered: Discovered, exchange: Exchange): Promise<Tokens> {
  const tokens = await exchangeCode(provider, discovered, exchange).catch((error: unknown) => {
    arrivalNow().refused = refusalIn(error);
    throw error;
  });
  if (!tokens) throw new NotAdmitted('not-proven');
  return tokens;
}
