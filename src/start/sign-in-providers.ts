import type { DfeSignIn, Entra, Google, OidcProvider, SignIn } from '../config/sign-in.ts';

/** The services to sign in with that are set up, in the order in which the sign-in page shows them. */
export function signInProviders({ dfeSignIn, entra, google, secondFactorTrusted }: SignIn) {
  const named = <Id extends (typeof secondFactorTrusted)[number], Service extends OidcProvider>(
    id: Id,
    title: string,
    service: Service | undefined,
  ) => (service ? [{ id, title, ...service, secondFactorTrusted: secondFactorTrusted.includes(id) }] : []);
  return [
    ...named<'dfe-sign-in', DfeSignIn>('dfe-sign-in', 'DfE Sign-in', dfeSignIn),
    ...named<'entra', Entra>('entra', 'Microsoft', entra),
    ...named<'google', Google>('google', 'Google', google),
  ];
}
