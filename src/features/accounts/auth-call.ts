import { isAPIError } from 'better-auth/api';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The cookies and the browser's name, as better-auth reads them. Nothing else of the request concerns it. */
export function asHeaders({ headers }: Pick<FastifyRequest, 'headers'>): Headers {
  const kept = new Headers();
  if (headers.cookie) kept.set('cookie', headers.cookie);
  if (headers['user-agent']) kept.set('user-agent', headers['user-agent'].slice(0, 300));
  return kept;
}

export function passCookies(from: Headers, reply: FastifyReply): void {
  for (const cookie of from.getSetCookie()) reply.header('set-cookie', cookie);
}

interface Answered<T> {
  answer: T;
  /** Names the session that was begun, where one was. */
  newSession: string | null;
  refused?: never;
}

interface Refused<Code> {
  refused: Code;
}

type Call<T> = Promise<{ headers: Headers; response: T }>;

/**
 * Runs a call of better-auth, and passes its cookies on to the browser. What the person got wrong is among `refusals`, by better-auth's
 * code; whatever else it throws is a fault of ours, and must not look like a wrong password.
 */
export async function tryAuth<T, Code extends string>(
  reply: FastifyReply,
  call: Call<T>,
  refusals: readonly Code[],
): Promise<Answered<T> | Refused<Code>> {
  try {
    const { headers, response } = await call;
    passCookies(headers, reply);
    return { answer: response, newSession: newSessionIn(headers) };
  } catch (error) {
    const refused = isAPIError(error) ? refusals.find((code) => code === error.body?.code) : undefined;
    if (refused === undefined) throw faultIn(error);
    return { refused };
  }
}

/** The same for a call that nothing of the person can make fail. */
export async function callAuth<T>(reply: FastifyReply, call: Call<T>): Promise<T> {
  const { headers, response } = await call.catch((error) => {
    throw faultIn(error);
  });
  passCookies(headers, reply);
  return response;
}

/** An answer of better-auth that nothing here expects. */
class UnexpectedRefusal extends Error {
  readonly code: string | undefined;
  constructor(code: string | undefined) {
    super('better-auth refused what it was asked for.');
    this.code = code;
  }
}

/** What went wrong behind better-auth, such as a database that is gone: it puts such errors into answers of its own. */
export function faultIn(error: unknown): unknown {
  if (!isAPIError(error)) return error;
  return error.cause instanceof Error ? error.cause : new UnexpectedRefusal(error.body?.code);
}

/** better-auth tells the token of a new session in the cookie alone: token, point, signature. */
export function newSessionIn(headers: Headers): string | null {
  const cookie = headers.getSetCookie().findLast((text) => /^[^=]*session_token=[^;]/.test(text));
  const value = cookie?.slice(cookie.indexOf('=') + 1).split(';', 1)[0];
  return value ? (decodeURIComponent(value).split('.', 1)[0] ?? null) : null;
}
