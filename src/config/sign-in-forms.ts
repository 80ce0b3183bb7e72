import { z } from 'zod';
import { Fault, type Form, inWords, partsOf, quoted, readBy } from './form.ts';
import { isHost, isLoopback } from './host.ts';

/** The roles that another service may hand out. The operator of this service is not one of them. */
export const ROLES_FROM_OUTSIDE = [
  'partnership-lead',
  'partnership-analyst',
  'institution-lead',
  'institution-editor',
  'institution-head',
  'institution-safeguarding',
  'viewer',
] as const;

export type RoleFromOutside = (typeof ROLES_FROM_OUTSIDE)[number];

export const PROVIDERS = ['dfe-sign-in', 'entra', 'google'] as const;

export type Provider = (typeof PROVIDERS)[number];

/** An issuer is compared letter by letter with what its tokens say, so it is kept as it was written. */
export const issuer = serviceAddress('https://sign-in.example.gov.uk');

export const apiUrl = serviceAddress('https://api.example.gov.uk', (text) => text.replace(/\/+$/, ''));

function serviceAddress(example: string, written = (text: string) => text): Form<string> {
  return {
    is: 'an address that begins with https:// (or with http:// where it is this machine itself), without “?” and “#”',
    example,
    schema: readBy((text) => {
      const url = URL.canParse(text) ? new URL(text) : null;
      if (!url || !/^https?:$/.test(url.protocol)) return new Fault('is not an address that begins with https://');
      if (url.username !== '' || url.password !== '') return new Fault('has a user or a password in it');
      if (/[?#]/.test(text)) return new Fault('has “?” or “#” in it');
      if (url.protocol === 'http:' && !isLoopback(url.hostname))
        return new Fault('begins with http://, where anybody on the way can change the answer');
      return written(text);
    }),
  };
}

/** A tenant by name, or the word "common", would let in people of other tenants, or fail at the first sign-in. */
export const tenantId: Form<string> = {
  is: 'the tenant’s ID (a UUID, not its name)',
  example: '8a4b2c1d-0000-4000-8000-1234567890ab',
  schema: z.guid().toLowerCase(),
};

export const domain: Form<string> = {
  is: 'the name of the domain alone',
  example: 'academytrust.example.org',
  schema: readBy((text) => (isHost(text) && /\.[a-z]/i.test(text) ? text.toLowerCase() : null)),
};

export const roleMap: Form<Map<string, RoleFromOutside>> = {
  is: `CODE=role with commas between them, where role is ${inWords(ROLES_FROM_OUTSIDE, 'or')}`,
  example: 'CAREERS_LEAD=institution-lead,LA_ANALYST=partnership-analyst',
  schema: readBy((text) => {
    const roles = new Map<string, RoleFromOutside>();
    for (const part of partsOf(text)) {
      const [code = '', role, ...more] = part.split('=').map((side) => side.trim());
      const known = ROLES_FROM_OUTSIDE.find((each) => each === role);
      if (code === '' || !known || more.length > 0) return new Fault(`has a part that is no CODE=role: ${quoted(part)}`);
      if (roles.has(code)) return new Fault(`gives two roles to ${quoted(code)}`);
      roles.set(code, known);
    }
    return roles;
  }),
};

export const providers: Form<Provider[]> = {
  is: `${inWords(PROVIDERS, 'or')}, or several of them with commas between them`,
  example: 'dfe-sign-in,entra',
  schema: readBy((text) => {
    const named = partsOf(text);
    const known = PROVIDERS.filter((provider) => named.includes(provider));
    return known.length === new Set(named).size ? known : null;
  }),
};
