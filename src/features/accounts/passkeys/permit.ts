import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Reader } from '../../../web/reader.ts';

const GOOD_FOR_MS = 10 * 60_000;

interface Sealing {
  secret: string;
  now(): Date;
}

/** Written into a page for somebody who has just shown who they are, to be sent back by its script. Good for this session alone. */
export function permitFor({ secret, now }: Sealing, { session }: Pick<Reader, 'session'>): string {
  const until = now().getTime() + GOOD_FOR_MS;
  return `${until}.${sealOf(secret, session.id, until)}`;
}

export function isPermitted({ secret, now }: Sealing, { session }: Pick<Reader, 'session'>, permit: string): boolean {
  const [until = '', seal = ''] = permit.split('.', 2);
  const given = Buffer.from(seal);
  const right = Buffer.from(sealOf(secret, session.id, Number(until)));
  return given.length === right.length && timingSafeEqual(given, right) && now().getTime() < Number(until);
}

function sealOf(secret: string, session: string, until: number): string {
  return createHmac('sha256', secret).update(`permit ${session} ${until}`).digest('base64url');
}
