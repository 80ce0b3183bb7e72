import { createHmac, timingSafeEqual } from 'node:crypto';

/** A value as better-auth writes it into a cookie, and takes it from there: the value, a point, its HMAC. */
export function signedForCookie(value: string, secret: string): string {
  return `${value}.${hmacOf(value, secret).toString('base64')}`;
}

/** What such a cookie says; null where it was not signed with this secret. */
export function valueInCookie(cookie: string | undefined, secret: string): string | null {
  const point = cookie?.lastIndexOf('.') ?? -1;
  if (!cookie || point < 1) return null;
  const value = cookie.slice(0, point);
  const given = Buffer.from(cookie.slice(point + 1), 'base64');
  const right = hmacOf(value, secret);
  return given.length === right.length && timingSafeEqual(given, right) ? value : null;
}

function hmacOf(value: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(value).digest();
}
