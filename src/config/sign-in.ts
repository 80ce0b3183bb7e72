import type { Provider, RoleFromOutside } from './sign-in-forms.ts';
import type { Values } from './variables.ts';

/** Another service that says who somebody is. */
export interface OidcProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

export interface DfeSignIn extends OidcProvider {
  api: { url: string; secret: string; serviceId: string };
  /** By the role code of DfE Sign-in; a code that is not here gives no role. */
  roles: ReadonlyMap<string, RoleFromOutside>;
}

export interface Entra extends OidcProvider {
  tenantId: string;
}

export interface Google extends OidcProvider {
  hostedDomain: string | undefined;
}

/** A provider that is not set up is not there. */
export interface SignIn {
  dfeSignIn: DfeSignIn | undefined;
  entra: Entra | undefined;
  google: Google | undefined;
  /** Whose sign-in counts as the second factor too. */
  secondFactorTrusted: Provider[];
}

/** From values that were found to fit together. */
export function signInFrom(values: Values): SignIn {
  return {
    dfeSignIn: dfeSignInFrom(values),
    entra: entraFrom(values),
    google: googleFrom(values),
    secondFactorTrusted: values.OIDC_SECOND_FACTOR_TRUSTED ?? [],
  };
}

function dfeSignInFrom(values: Values): DfeSignIn | undefined {
  const { DFE_SIGN_IN_CLIENT_ID: clientId, DFE_SIGN_IN_CLIENT_SECRET: clientSecret, DFE_SIGN_IN_ROLES: roles } = values;
  const { DFE_SIGN_IN_API_SECRET: secret, DFE_SIGN_IN_SERVICE_ID: serviceId } = values;
  if (!clientId || !clientSecret || !roles || !secret || !serviceId) return undefined;
  return { issuer: values.DFE_SIGN_IN_ISSUER, clientId, clientSecret, roles, api: { url: values.DFE_SIGN_IN_API_URL, secret, serviceId } };
}

function entraFrom({
  ENTRA_CLIENT_ID: clientId,
  ENTRA_CLIENT_SECRET: clientSecret,
  ENTRA_TENANT_ID: tenantId,
  ENTRA_ISSUER,
}: Values): Entra | undefined {
  if (!clientId || !clientSecret || !tenantId) return undefined;
  return { issuer: ENTRA_ISSUER ?? `https://login.microsoftonline.com/${tenantId}/v2.0`, clientId, clientSecret, tenantId };
}

function googleFrom(values: Values): Google | undefined {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret } = values;
  if (!clientId || !clientSecret) return undefined;
  return { issuer: values.GOOGLE_ISSUER, clientId, clientSecret, hostedDomain: values.GOOGLE_HOSTED_DOMAIN };
}
