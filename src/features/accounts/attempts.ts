import { createHmac } from 'node:crypto';
import type { Database } from '../../database/database.ts';
import { TooManyTries } from '../../web/problems.ts';
import { deleteTries, insertTry } from './attempts.queries.ts';

const STRETCH_MS = 15 * 60_000;

/** How often each may be tried in fifteen minutes. */
const MOST = {
  /** From a browser in which this person signed in before. Nobody else can use it up. */
  'known-browser': 10,
  /** For one e-mail from one address. */
  'here-for-one': 10,
  /** For one e-mail from everywhere: guessing from many addresses locks out other strangers, never a known browser. */
  'anywhere-for-one': 50,
  /** From one address for all. A school signs in from one address. */
  'here-for-all': 300,
  'new-password': 5,
} as const;

export interface Attempts {
  db: Database;
  secret: string;
  now(): Date;
}

/** Counts a try, and refuses it where there were too many. What it is about is kept as a keyed hash only. */
export async function allowTry({ db, secret, now }: Attempts, kind: keyof typeof MOST, about: string): Promise<void> {
  const tries = await insertTry(db, bucketOf(secret, kind, about), now(), STRETCH_MS);
  if (tries > MOST[kind]) throw new TooManyTries(STRETCH_MS / 1_000);
}

export async function forgetTries({ db, secret }: Attempts, kind: keyof typeof MOST, about: string): Promise<void> {
  await deleteTries(db, bucketOf(secret, kind, about));
}

function bucketOf(secret: string, kind: string, about: string): string {
  return createHmac('sha256', secret).update(`attempt ${kind} ${about}`).digest('base64url');
}

/** A try to sign in: strangers are held apart from browsers that the person signed in with before, so that nobody can lock another out. */
export async function allowSignIn(
  attempts: Attempts,
  { email, address, knownBrowser }: { email: string; address: string; knownBrowser: string | null },
): Promise<void> {
  if (knownBrowser) return allowTry(attempts, 'known-browser', `${email} ${knownBrowser}`);
  await allowTry(attempts, 'here-for-all', address);
  await allowTry(attempts, 'here-for-one', `${email} ${address}`);
  await allowTry(attempts, 'anywhere-for-one', email);
}
