import type { FastifyReply, FastifyRequest } from 'fastify';

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

export const FLASH_COOKIE = 'flash';

/** Reads what is to be told now, and forgets it. */
export function takeFlash(request: FastifyRequest, reply: FastifyReply, cookie: string): Flash | undefined {
  const kept = request.cookies[cookie];
  if (!kept) return undefined;
  reply.clearCookie(cookie, { path: '/' });
  const { valid, value } = request.unsignCookie(kept);
  return valid && value ? (JSON.parse(Buffer.from(value, 'base64url').toString()) as Flash) : undefined;
}

export function keepFlash(reply: FastifyReply, cookie: string, flash: Flash, secure: boolean): void {
  const value = Buffer.from(JSON.stringify(flash)).toString('base64url');
  reply.setCookie(cookie, value, { path: '/', httpOnly: true, sameSite: 'lax', secure, signed: true, maxAge: 300 });
}
