import { genericOAuth } from 'better-auth/plugins';

/** A service with which people sign in elsewhere: DfE Sign-in, Microsoft Entra, Google. */
export interface Provider {
  id: 'dfe-sign-in' | 'entra' | 'google';
  title: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  scopes: string[];
}

export function providerSignIn(providers: Provider[]) {
  if (providers.length === 0) return [];
  return [
    genericOAuth({
      config: providers.map(({ id, issuer, clientId, clientSecret, scopes }) => ({
        providerId: id,
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes,
        pkce: true,
        // Whoever the provider names must be known here already: invited, or matched by their organisation.
        disableImplicitSignUp: true,
        requireIdTokenVerification: true,
      })),
    }),
  ];
}
