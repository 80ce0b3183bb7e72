import { createHash, randomBytes } from 'node:crypto';

export const INVITATION_DAYS = 14;
const DAY = 86_400_000;

/** What the link ends with: 192 random bits, in 32 signs that fit an address. Only its hash is kept. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url');
}

export const SECRET_FORM = /^[\w-]{32}$/;

/** No salt and no slow hash: what is random in all its bits cannot be guessed at. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** From this moment on the link does not work. */
export function expiryOf(at: Date): Date {
  return new Date(at.getTime() + INVITATION_DAYS * DAY);
}

export function pathOfInvitation(partnership: string, secret: string): string {
  return `/invitations/${partnership}/${secret}`;
}
