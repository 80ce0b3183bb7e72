import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/web/reader.ts';
import { type GivenApp, givenApp } from './given-app.ts';
import { givenInstitution, givenPartnership } from './given-people.ts';
import { API_SECRET, type DfeApi, givenDfeApi, keyOf, SERVICE } from './oidc-dfe-api.ts';
import type { Organisation } from './oidc-organisation.ts';
import { CLIENT, givenOidcProvider, type OidcProvider } from './oidc-provider.ts';
import { signInWith } from './oidc-visit.ts';
import type { Visitor } from './visitor.ts';

/** Role codes of the service, and what they give here. */
export const ROLES = new Map<string, Role>([
  ['CAREERS_LEAD', 'institution-lead'],
  ['CAREERS_TEAM', 'institution-editor'],
  ['LA_ANALYST', 'partnership-analyst'],
]);

export interface GivenDfe {
  given: GivenApp;
  there: OidcProvider;
  api: DfeApi;
  partnership: string;
  /** Somebody in DfE Sign-in with a role there; gives back their id. */
  person(about: { organisation?: Organisation | string | null; codes?: string[]; email?: string; claims?: Record<string, unknown> }): string;
  signIn(user: string, visitor?: Visitor): ReturnType<typeof signInWith>;
  institution(numbers: { urn?: string; ukprn?: string; earlier?: string; partnership?: string }): Promise<string>;
  /** The roles of somebody here now, by their id in DfE Sign-in. */
  rolesOf(user: string): Promise<{ role: string; institution: string | null }[]>;
}

/** Waymark with DfE Sign-in, both on this machine, and one partnership. */
export async function givenDfe(options: { now?: () => Date; secondFactorTrusted?: boolean; patience?: number } = {}): Promise<GivenDfe> {
  const there = await givenOidcProvider({ id: 'dfe-sign-in', talkative: false });
  const api = await givenDfeApi();
  const { now, secondFactorTrusted = true, patience = 2_000 } = options;
  const service = { id: 'dfe-sign-in' as const, title: 'DfE Sign-in', issuer: there.issuer, ...CLIENT, secondFactorTrusted, patience };
  const given = await givenApp({
    ...(now && { now }),
    providers: [{ ...service, api: { url: api.url, secret: API_SECRET, serviceId: SERVICE }, roles: ROLES }],
  });
  const partnership = await givenPartnership(given, 'Dunmere 14-19 Partnership');
  return {
    given,
    there,
    api,
    partnership,
    person: (about) => putPerson(there, api, about),
    signIn: (user, visitor) => signInWith(given, 'dfe-sign-in', there, user, visitor),
    institution: (numbers) => putInstitution(given, { partnership, ...numbers }),
    rolesOf: (user) => listRoles(given, user),
  };
}

function putPerson(
  { people }: OidcProvider,
  api: DfeApi,
  { organisation: at = null, codes, email, claims }: Parameters<GivenDfe['person']>[0],
): string {
  const user = randomUUID().toUpperCase();
  people.set(user, {
    email: email ?? `${user.slice(0, 8).toLowerCase()}@school.example`,
    given_name: 'Amara',
    family_name: 'Lowe',
    organisation: at,
    ...claims,
  });
  if (codes && typeof at === 'object' && at)
    api.roles.set(
      keyOf(at.id, user),
      codes.map((code) => ({ code })),
    );
  return user;
}

async function putInstitution(
  given: GivenApp,
  { partnership, urn, ukprn, earlier }: { partnership: string; urn?: string; ukprn?: string; earlier?: string },
) {
  const id = await givenInstitution(given, { partnership });
  await given.admin.query('update institution set urn = $2, ukprn = $3 where institution_id = $1', [id, urn ?? null, ukprn ?? null]);
  if (earlier) await given.admin.query('insert into earlier_number values ($1, $2, $3)', [partnership, id, earlier]);
  return id;
}

async function listRoles({ admin }: GivenApp, user: string) {
  const { rows } = await admin.query<{ role: string; institution: string | null }>(
    `select role, institution_id as institution from membership join sign_in_method using (person_id)
      where account_id = $1 and ended_at is null order by role, institution_id`,
    [user],
  );
  return rows;
}
