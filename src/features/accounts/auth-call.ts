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
}

/** Runs a call of better-auth; gives back null where it refuses, and passes its cookies on to the browser where it does not. */
export async function tryAuth<T>(reply: FastifyReply, call: Promise<{ headers: Headers; response: T }>): Promise<Answered<T> | null> {
  try {
    const { headers, response } = await call;
    passCookies(headers, reply);
    return { answer: response, newSession: newSessionIn(headers) };
  } catch (error) {
    if (isAPIError(error) && Number(error.statusCode) < 500) return null;
    throw error;
  }
}

/** better-auth tells the token of a new session in the cookie alone: token, point, signature. */
function newSessionIn(headers: Headers): string | null {
  const cookie = headers.getSetCookie().findLast((text) => /^[^=]*session_token=[^;]/.test(text));
  const value = cookie?.slice(cookie.indexOf('=') + 1).split(';', 1)[0];
  return value ? (decodeURIComponent(value).split('.', 1)[0] ?? null) : null;
}
