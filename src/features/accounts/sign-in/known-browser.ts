import { createHmac, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** People who may share a browser, in a staff room. */
const MOST_PEOPLE = 6;
const YEAR_SECONDS = 31_536_000;

interface Keeping {
  secret: string;
  https: boolean;
}

/** The name of this browser, if this person signed in with it before; else null. */
export function knownBrowserFor({ secret, https }: Keeping, request: FastifyRequest, email: string): string | null {
  const { browser, people } = readCookie(request, cookieName(https));
  return browser && people.includes(personMark(secret, email)) ? browser : null;
}

/** Remembers that this person signed in here. The cookie holds no name: a random word for the browser, and a keyed hash for each person. */
export function rememberBrowser({ secret, https }: Keeping, request: FastifyRequest, reply: FastifyReply, email: string): void {
  const { browser, people } = readCookie(request, cookieName(https));
  const mark = personMark(secret, email);
  const kept = [mark, ...people.filter((one) => one !== mark)].slice(0, MOST_PEOPLE);
  reply.setCookie(cookieName(https), [browser ?? randomBytes(16).toString('base64url'), ...kept].join('~'), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: https,
    signed: true,
    maxAge: YEAR_SECONDS,
  });
}

/** A mark of whoever signed in last in this browser; null where nobody did. */
export function lastPersonHere({ https }: Keeping, request: FastifyRequest): string | null {
  return readCookie(request, cookieName(https)).people[0] ?? null;
}

function cookieName(https: boolean): string {
  return https ? '__Host-waymark-browser' : 'waymark-browser';
}

function readCookie(request: FastifyRequest, name: string): { browser: string | null; people: string[] } {
  const kept = request.cookies[name];
  const { valid, value } = kept ? request.unsignCookie(kept) : { valid: false, value: null };
  if (!valid || !value) return { browser: null, people: [] };
  const [browser, ...people] = value.split('~');
  return { browser: browser ?? null, people };
}

/** Tells people apart in a cookie without naming them. */
export function personMark(secret: string, email: string): string {
  return createHmac('sha256', secret).update(`browser ${email}`).digest('base64url').slice(0, 22);
}
