import { z } from 'zod';
import { email as emailField } from '../sign-in/sign-in.form.ts';
import { type DfeOrganisation, readOrganisation } from './dfe/dfe-organisation.ts';
import { NotAdmitted } from './provider-refusal.ts';
import type { Entra, Google, Provider } from './providers.ts';

/** Who somebody is, as their provider says it. */
export interface Identity {
  /** The provider's own name for the person: never given to anybody else. */
  subject: string;
  email: string | null;
  /** The provider answers for it that the e-mail address is this person's. */
  emailProven: boolean;
  name: string | null;
  organisation: DfeOrganisation | null;
}

const text = z.string().trim().optional().catch(undefined);

const Claims = z.object({
  iss: z.string(),
  sub: z.string().trim().min(1).max(255),
  aud: z.union([z.string(), z.array(z.string())]),
  azp: z.string().optional(),
  email: text,
  email_verified: z.union([z.boolean(), z.stringbool()]).optional().catch(undefined),
  name: text,
  given_name: text,
  family_name: text,
  hd: text,
  tid: text,
  organisation: z.unknown().optional(),
});

export type Claims = z.infer<typeof Claims>;

/** The claims of a token whose signature, issuer, audience, times and nonce better-auth has checked. */
export function claimsIn(idToken: string): Record<string, unknown> {
  const [, payload = ''] = idToken.split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Record<string, unknown>;
}

export function readClaims(claims: unknown): Claims {
  const read = Claims.safeParse(claims);
  if (!read.success) throw new NotAdmitted('not-proven');
  return read.data;
}

/**
 * What a provider says about a person, once what better-auth leaves open was checked: that the issuer is the one that was set up, that
 * a token for several was made for us, and that the account is of the tenant or domain whose people may sign in.
 */
export function identityFrom(provider: Provider, claims: Claims): Identity {
  if (claims.iss !== provider.issuer || !isForUs(claims, provider.clientId)) throw new NotAdmitted('not-proven');
  if (provider.id === 'entra') checkTenant(provider, claims);
  if (provider.id === 'google') checkDomain(provider, claims);
  const email = emailField.safeParse(claims.email);
  return {
    subject: claims.sub,
    email: email.success ? email.data : null,
    emailProven: email.success && isProven(provider, claims, email.data),
    name: nameIn(claims),
    organisation: provider.id === 'dfe-sign-in' ? readOrganisation(claims.organisation) : null,
  };
}

function isForUs({ aud, azp }: Claims, clientId: string): boolean {
  const several = Array.isArray(aud) && aud.length > 1;
  return azp === undefined ? !several : azp === clientId;
}

function checkTenant({ tenantId }: Entra, { tid }: Claims): void {
  if (tid?.toLowerCase() !== tenantId) throw new NotAdmitted('wrong-tenant');
}

function checkDomain({ hostedDomain }: Google, { hd }: Claims): void {
  if (hostedDomain !== undefined && hd?.toLowerCase() !== hostedDomain) throw new NotAdmitted('wrong-domain');
}

/**
 * In Entra an administrator of any tenant writes any address into an account, so that it proves nothing. Google answers for addresses of
 * Gmail and of its Workspace domains; of others it knows only that they were verified once.
 */
function isProven({ id }: Provider, { email_verified, hd }: Claims, email: string): boolean {
  if (id === 'entra' || email_verified !== true) return false;
  return id !== 'google' || hd !== undefined || /@(gmail|googlemail)\.com$/.test(email);
}

const LONGEST_NAME = 200;

function nameIn({ name, given_name, family_name }: Claims): string | null {
  const said = [given_name, family_name].filter(Boolean).join(' ') || name || '';
  return (
    said
      .replaceAll(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, LONGEST_NAME) || null
  );
}
