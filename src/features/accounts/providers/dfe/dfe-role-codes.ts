import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { askService, NoAnswer } from '../provider-ask.ts';
import { NotAdmitted } from '../provider-refusal.ts';
import { type DfeSignIn, patienceWith } from '../providers.ts';

const Access = z.object({
  userId: z.string(),
  organisationId: z.string(),
  roles: z.array(z.object({ code: z.string(), status: z.object({ id: z.union([z.number(), z.string()]) }).nullish() })),
});

const ACTIVE = '1';
const AUDIENCE = 'signin.education.gov.uk';
const TOKEN_SECONDS = 300;

interface Whose {
  /** Ids of DfE Sign-in. */
  user: string;
  organisation: string;
}

/**
 * The codes of the roles that a person has in this service for an organisation, by the role API of DfE Sign-in; none where it knows of no
 * access. An answer that is not understood is not taken for "no roles".
 */
export async function askRoleCodes(provider: DfeSignIn, { user, organisation }: Whose, now: Date): Promise<string[]> {
  const path = ['services', provider.api.serviceId, 'organisations', organisation, 'users', user].map(encodeURIComponent).join('/');
  const headers = { accept: 'application/json', authorization: `Bearer ${apiToken(provider, now)}` };
  const { status, body } = await askService(`${provider.api.url}/${path}`, { headers, patience: patienceWith(provider) }).catch(unavailable);
  if (status === 404) return [];
  const access = Access.safeParse(body);
  if (status !== 200 || !access.success || !isAbout(access.data, { user, organisation })) throw new NotAdmitted('roles-unavailable');
  return access.data.roles.filter((role) => !role.status || String(role.status.id) === ACTIVE).map(({ code }) => code);
}

function unavailable(error: unknown): never {
  throw error instanceof NoAnswer ? new NotAdmitted('roles-unavailable') : error;
}

function isAbout({ userId, organisationId }: z.infer<typeof Access>, { user, organisation }: Whose): boolean {
  return userId.toLowerCase() === user.toLowerCase() && organisationId.toLowerCase() === organisation.toLowerCase();
}

/** The API knows who asks by a token that is signed with the API secret, made for each question. */
function apiToken({ clientId, api }: DfeSignIn, now: Date): string {
  const issued = Math.floor(now.getTime() / 1_000);
  const claims = { iss: clientId, aud: AUDIENCE, iat: issued, exp: issued + TOKEN_SECONDS };
  const signed = [{ alg: 'HS256', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${signed}.${createHmac('sha256', api.secret).update(signed).digest('base64url')}`;
}
