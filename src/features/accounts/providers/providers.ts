import type { Role } from '../../../web/reader.ts';

interface OidcProvider {
  /** As people know it. */
  title: string;
  /** Compared letter by letter with what its discovery document and its tokens say. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Its sign-in counts as the second factor too, because it is known to ask for one. */
  secondFactorTrusted: boolean;
  /** How long to wait for an answer of it, in milliseconds. */
  patience?: number;
}

export interface DfeSignIn extends OidcProvider {
  id: 'dfe-sign-in';
  api: { url: string; secret: string; serviceId: string };
  /** By the role code of DfE Sign-in. */
  roles: ReadonlyMap<string, Role>;
}

export interface Entra extends OidcProvider {
  id: 'entra';
  tenantId: string;
}

export interface Google extends OidcProvider {
  id: 'google';
  hostedDomain: string | undefined;
}

/** A service with which people sign in elsewhere. */
export type Provider = DfeSignIn | Entra | Google;

const USUAL_PATIENCE = 10_000;

export function patienceWith({ patience = USUAL_PATIENCE }: OidcProvider): number {
  return patience;
}

/** What is asked for: who it is, and no more than the way in needs. Entra's e-mail proves nothing, so that it is not asked for. */
export const SCOPES: Record<Provider['id'], string[]> = {
  'dfe-sign-in': ['openid', 'email', 'profile', 'organisation'],
  entra: ['openid', 'profile'],
  google: ['openid', 'email', 'profile'],
};

export function discoveryAddress({ issuer }: OidcProvider): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
}
