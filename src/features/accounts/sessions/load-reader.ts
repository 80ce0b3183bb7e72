import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Membership, Reader, RoleInUse, SecondFactor } from '../../../web/reader.ts';
import { asHeaders, faultIn, passCookies } from '../auth-call.ts';
import { LONGEST_SESSION_HOURS } from '../authentication.ts';
import type { AccountParts } from '../parts.ts';
import { findRoleInUse } from '../person.queries.ts';
import { askForRole } from '../sign-in/ask.ts';
import { deleteSession, updateSessionRole } from './session.queries.ts';
import { findStanding, type Standing } from './standing.queries.ts';

/**
 * Who asks, by the session that the browser names: read anew with each request, so that a role that was taken away, a session that
 * was ended and a person who was disabled count from the next request on.
 */
export async function loadReader(parts: AccountParts, request: FastifyRequest, reply: FastifyReply): Promise<Reader | null> {
  const { response, headers } = await parts.auth.api.getSession({ headers: asHeaders(request), returnHeaders: true }).catch((error) => {
    throw faultIn(error);
  });
  if (response && (response.user.disabledAt || isTooOld(response.session.createdAt, parts.now()))) return endSession(parts, reply, response.session);
  passCookies(headers, reply);
  if (!response) return null;
  const { session, user } = response;
  const { reader, roleHasEnded } = await readerFrom(parts, session as SessionRow, user);
  if (!roleHasEnded || !asksForARole(request)) return reader;
  request.reader = reader;
  await askForRole(parts, request, reply);
  return null;
}

async function endSession({ auth, db, https }: AccountParts, reply: FastifyReply, { token }: { token: string }): Promise<null> {
  await deleteSession(db, token);
  const { authCookies } = await auth.$context;
  const gone = { path: '/', httpOnly: true, sameSite: 'lax', secure: https, maxAge: 0 } as const;
  // Written at once, so that the cookie of a sign-in by this very request comes after it.
  reply.header('set-cookie', reply.server.serializeCookie(authCookies.sessionToken.name, '', gone));
  return null;
}

/** Pages for everybody, and those that have nothing to do with a role, open with a role that has ended too. */
function asksForARole({ routeOptions }: FastifyRequest): boolean {
  return typeof routeOptions.config.access === 'function' && routeOptions.url !== '/your-roles';
}

interface SessionRow {
  id: string;
  token: string;
  createdAt: Date;
  secondFactor?: SecondFactor | null;
  partnershipId?: string | null;
  membershipId?: string | null;
  asOperator?: boolean | null;
}

async function readerFrom(parts: AccountParts, session: SessionRow, { id, name, email }: Reader['person']) {
  const standing = await findStanding(parts.db, id, session.partnershipId ?? null, parts.now());
  const { memberships, operator } = standing;
  const chosen = await chosenRole(parts, session, standing);
  const reader: Reader = {
    person: { id, name, email },
    session: { id: session.id, token: session.token, startedAt: session.createdAt, secondFactor: session.secondFactor ?? null },
    as: chosen.membership ? await withNames(parts, standing, chosen.membership) : null,
    operating: chosen.operating,
    memberships,
    operator,
  };
  const hasOthers = memberships.length > 0 || operator;
  return { reader, roleHasEnded: hasOthers && !chosen.operating && !chosen.membership };
}

interface Chosen {
  membership: Membership | undefined;
  operating: boolean;
}

/**
 * The role of the session. It is settled once, with the role held longest, and from then on changes only when the person changes it: a
 * form that was opened in one partnership must not be saved in another because the first role has ended meanwhile.
 */
async function chosenRole(parts: AccountParts, session: SessionRow, { memberships, operator }: Standing): Promise<Chosen> {
  if (session.asOperator) return { membership: undefined, operating: operator };
  if (session.membershipId) return { membership: memberships.find(({ id }) => id === session.membershipId), operating: false };
  const [first] = memberships;
  if (first || operator) await updateSessionRole(parts.db, session.id, first ?? null);
  return { membership: first, operating: operator && !first };
}

/** Where the session had no role yet, its partnership was not known when names were read. */
async function withNames({ db }: AccountParts, { there }: Standing, membership: Membership): Promise<RoleInUse | null> {
  return there.find(({ id }) => id === membership.id) ?? findRoleInUse(db, membership);
}

const HOUR = 3_600_000;

/** When the oldest session began that is still good. */
export function oldestSession(now: Date): Date {
  return new Date(now.getTime() - LONGEST_SESSION_HOURS * HOUR);
}

export function isTooOld(startedAt: Date, now: Date): boolean {
  return startedAt <= oldestSession(now);
}
