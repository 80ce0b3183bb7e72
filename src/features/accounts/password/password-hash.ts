import { availableParallelism } from 'node:os';
import { type Algorithm, hash, verify } from '@node-rs/argon2';
import { Unavailable } from '../../../web/problems.ts';

/** Each hash holds 64 MiB for a moment: two at a time, the others wait in turn. */
const AT_ONCE = Math.min(2, availableParallelism());
/** argon2id, 64 MiB, three passes, one lane: what OWASP's password storage guidance calls strong, and what one core does in a tenth of a second. */
const COST = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** A longer queue would answer nobody in time: who comes then is told to come again. */
const MOST_WAITING = 40;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= MOST_WAITING) throw new Unavailable();
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running++;
  try {
    return await work();
  } finally {
    // The place goes straight to whoever waits longest, so that there are never three.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST));
}

export function isPassword(password: string, kept: string): Promise<boolean> {
  return inTurn(() => verify(kept, password));
}
