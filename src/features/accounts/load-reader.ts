import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../../database/database.ts';
import type { Membership, Reader, SecondFactor } from '../../web/reader.ts';
import { asHeaders, passCookies } from './auth-call.ts';
import { type Authentication, LONGEST_SESSION_HOURS } from './authentication.ts';
import { findMemberships, findRoleInUse, isOperator } from './person.queries.ts';
import { deleteSession } from './session.queries.ts';

/**
 * Who asks, by the session that the browser names: read anew with each request, so that a role that was taken away, a session that
 * was ended and a person who was disabled count from the next request on.
 */
export async function loadReader(
  parts: { db: Database; auth: Authentication; now(): Date },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Reader | null> {
  const { response, headers } = await parts.auth.api.getSession({ headers: asHeaders(request), returnHeaders: true });
  if (!response) return null;
  const { session, user } = response;
  if (user.disabledAt || isTooOld(session.createdAt, parts.now())) {
    await deleteSession(parts.db, session.token);
    return null;
  }
  passCookies(headers, reply);
  return readerFrom(parts.db, session as SessionRow, user);
}

interface SessionRow {
  id: string;
  token: string;
  createdAt: Date;
  secondFactor?: SecondFactor | null;
  membershipId?: string | null;
  asOperator?: boolean | null;
}

async function readerFrom(db: Database, session: SessionRow, { id, name, email }: Reader['person']): Promise<Reader> {
  const [memberships, operator] = await Promise.all([findMemberships(db, id), isOperator(db, id)]);
  const operating = operator && (session.asOperator === true || memberships.length === 0);
  const membership = operating ? undefined : inUse(memberships, session.membershipId);
  return {
    person: { id, name, email },
    session: { id: session.id, token: session.token, startedAt: session.createdAt, secondFactor: session.secondFactor ?? null },
    as: membership ? await findRoleInUse(db, membership) : null,
    operating,
    memberships,
    operator,
  };
}

/** The role that was chosen, else the one held longest. */
function inUse(memberships: Membership[], chosen: string | null | undefined): Membership | undefined {
  return memberships.find(({ id }) => id === chosen) ?? memberships[0];
}

const HOUR = 3_600_000;

export function isTooOld(startedAt: Date, now: Date): boolean {
  return now.getTime() - startedAt.getTime() >= LONGEST_SESSION_HOURS * HOUR;
}
