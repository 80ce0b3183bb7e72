import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

/** What a page tells once, after the redirect that follows an act. */
export interface Flash {
  kind: 'done' | 'told';
  text: string;
}

declare module 'fastify' {
  interface FastifyReply {
    /** Tells something on the next page. */
    flash(text: string, kind?: Flash['kind']): FastifyReply;
  }
}

const Kept = z.object({ kind: z.enum(['done', 'told']), text: z.string() });
/** Every cookie of ours is signed with the same secret: the word says what this one was signed for. */
const PURPOSE = 'flash-';
/** A browser drops a cookie of more than 4,096 bytes, and with it the news that something was saved. */
const LONGEST = 500;

function cookieName(secure: boolean): string {
  return secure ? '__Host-flash' : 'flash';
}

/** Reads what is to be told now, and forgets it. A cookie that we did not write tells nothing. */
export function takeFlash(request: FastifyRequest, reply: FastifyReply, secure: boolean): Flash | undefined {
  const kept = request.cookies[cookieName(secure)];
  if (kept === undefined) return undefined;
  // Without `secure`, browsers would refuse to forget a cookie named __Host-.
  reply.clearCookie(cookieName(secure), { path: '/', httpOnly: true, sameSite: 'lax', secure });
  const { valid, value } = request.unsignCookie(kept);
  return valid && value?.startsWith(PURPOSE) ? read(value.slice(PURPOSE.length)) : undefined;
}

function read(text: string): Flash | undefined {
  try {
    return Kept.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    return undefined;
  }
}

export function keepFlash(reply: FastifyReply, { kind, text }: Flash, secure: boolean): void {
  // Shorter in a cookie than the same text with every letter beyond English written as %XX%XX%XX.
  const value = PURPOSE + Buffer.from(JSON.stringify({ kind, text: shortened(text) })).toString('base64url');
  reply.setCookie(cookieName(secure), value, { path: '/', httpOnly: true, sameSite: 'lax', secure, signed: true, maxAge: 300 });
}

/** By whole characters, so that none is cut in two. */
function shortened(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
}
