import { createHmac } from 'node:crypto';
import type { Database } from '../../../database/database.ts';
import { TooManyTries } from '../../../web/problems.ts';
import { deleteTries, insertTry } from './attempts.queries.ts';
import { networkOf } from './network.ts';

export const STRETCH_MS = 15 * 60_000;

/** How often each may be tried in fifteen minutes. */
export const MOST = {
  /** From a browser in which this person signed in before. Nobody else can use it up. */
  'known-browser': 10,
  /** For one e-mail from one address. */
  'here-for-one': 10,
  /** For one e-mail from everywhere: guessing from many addresses locks out other strangers, never a known browser. */
  'anywhere-for-one': 50,
  /** From one address for all. A school signs in from one address. */
  'here-for-all': 300,
  /** Passkeys, which name nobody before they are shown, from one address for all. */
  'passkey-here': 300,
  /** Ways to another service to sign in with, from one address for all. */
  'provider-here': 300,
  /** Links to set a new password: for one e-mail from one address, or from a browser that knows the person. */
  'new-password': 5,
  /** The same from one address for all. */
  'new-password-here': 60,
  /** Mails with such a link to one person, whoever asks. The links that came before still work, so that nobody is locked out by it. */
  'new-password-mail': 5,
  /** One's own password, asked again in a session. */
  'own-password': 10,
  /** A code of the second step, asked for in a session. */
  'own-code': 5,
  /** Forms kept for one person in one browser. */
  'held-form': 30,
} as const;

export interface Attempts {
  db: Database;
  secret: string;
  now(): Date;
}

/** Counts a try, and gives back how many there were in a quarter of an hour. What it is about is kept as a keyed hash only. */
export function countTry({ db, secret, now }: Attempts, kind: keyof typeof MOST | 'failed-sign-in', about: string): Promise<number> {
  return insertTry(db, bucketOf(secret, kind, about), now(), STRETCH_MS);
}

/** Counts a try; false where there were too many. */
export async function mayTry(attempts: Attempts, kind: keyof typeof MOST, about: string): Promise<boolean> {
  return (await countTry(attempts, kind, about)) <= MOST[kind];
}

/** The same, where a try too many is refused with a page that says so. */
export async function allowTry(attempts: Attempts, kind: keyof typeof MOST, about: string): Promise<void> {
  if (!(await mayTry(attempts, kind, about))) throw new TooManyTries(STRETCH_MS / 1_000);
}

export async function forgetTries({ db, secret }: Attempts, kind: keyof typeof MOST, about: string): Promise<void> {
  await deleteTries(db, bucketOf(secret, kind, about));
}

function bucketOf(secret: string, kind: string, about: string): string {
  return createHmac('sha256', secret).update(`attempt ${kind} ${about}`).digest('base64url');
}

interface Trying {
  email: string;
  address: string;
  /** The name of the browser, where this person signed in with it before. */
  knownBrowser: string | null;
}

/** A try to sign in: strangers are held apart from browsers that the person signed in with before, so that nobody can lock another out. */
export async function allowSignIn(attempts: Attempts, { email, address, knownBrowser }: Trying): Promise<void> {
  if (knownBrowser) return allowTry(attempts, 'known-browser', `${email} ${knownBrowser}`);
  await allowTry(attempts, 'here-for-all', networkOf(address));
  await allowTry(attempts, 'here-for-one', `${email} ${networkOf(address)}`);
  await allowTry(attempts, 'anywhere-for-one', email);
}

/** Somebody who asks for a link to set a new password: a stranger elsewhere uses up neither the address nor the browser of its owner. */
export async function allowNewPassword(attempts: Attempts, { email, address, knownBrowser }: Trying): Promise<void> {
  if (knownBrowser) return allowTry(attempts, 'new-password', `${email} ${knownBrowser}`);
  await allowTry(attempts, 'new-password-here', networkOf(address));
  await allowTry(attempts, 'new-password', `${email} ${networkOf(address)}`);
}

/** A passkey names nobody before it is shown, so that only the address can be counted. */
export function allowPasskey(attempts: Attempts, address: string): Promise<void> {
  return allowTry(attempts, 'passkey-here', networkOf(address));
}

/** Nor is anybody named before they go to another service. */
export function allowProvider(attempts: Attempts, address: string): Promise<void> {
  return allowTry(attempts, 'provider-here', networkOf(address));
}
