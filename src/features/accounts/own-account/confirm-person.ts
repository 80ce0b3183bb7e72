import type { Reader } from '../../../web/reader.ts';
import { allowTry } from '../attempts/attempts.ts';
import type { AccountParts } from '../parts.ts';
import { isPassword } from '../password/password-hash.ts';
import { findPasswordHash } from '../person-account.queries.ts';

export type Confirmation = 'confirmed' | 'wrong-password' | 'sign-in-again';

const FRESH_MS = 10 * 60_000;

/** Whether the person has just signed in, so that nobody else can have found the session open. */
export function isFresh({ session }: Pick<Reader, 'session'>, now: Date): boolean {
  return now.getTime() - session.startedAt.getTime() < FRESH_MS;
}

/** What a page asks for before it changes something with which the person signs in. */
export type Confirming = 'password' | 'nothing' | 'sign-in-again';

export async function confirmingFor({ db, now }: AccountParts, reader: Reader): Promise<Confirming> {
  if ((await findPasswordHash(db, reader.person.id)) !== undefined) return 'password';
  return isFresh(reader, now()) ? 'nothing' : 'sign-in-again';
}

/**
 * Asks again who it is, before something is changed with which people sign in: whoever found an open session knows no password. Those
 * who have none here, because they sign in elsewhere, sign in again.
 */
export async function confirmPerson(parts: AccountParts, reader: Reader, password: string): Promise<Confirmation> {
  const hash = await findPasswordHash(parts.db, reader.person.id);
  if (hash === undefined) return isFresh(reader, parts.now()) ? 'confirmed' : 'sign-in-again';
  await allowTry(parts, 'own-password', reader.session.id);
  return password !== '' && (await isPassword(password, hash)) ? 'confirmed' : 'wrong-password';
}

/** What a page asks for before it does what leaves the ways to sign in as they are: nothing of whoever has just signed in. */
export async function confirmingUnlessFresh(parts: AccountParts, reader: Reader): Promise<Confirming> {
  return isFresh(reader, parts.now()) ? 'nothing' : confirmingFor(parts, reader);
}

export async function confirmUnlessFresh(parts: AccountParts, reader: Reader, password: string): Promise<Confirmation> {
  return isFresh(reader, parts.now()) ? 'confirmed' : confirmPerson(parts, reader, password);
}

/** What to say at the field of the password. */
export function whyNotConfirmed(confirmation: Exclude<Confirmation, 'confirmed'>, password: string): { password: string } {
  if (confirmation === 'sign-in-again') return { password: 'You have no password here. Sign out, sign in again, and do this within ten minutes' };
  return { password: password === '' ? 'Enter your password' : 'This is not your password. Try again' };
}
