import { createRequire } from 'node:module';
import type * as Lists from '@zxcvbn-ts/language-common';

const require = createRequire(import.meta.url);

/** Shorter ones are no quicker to guess than letter by letter. */
const SHORTEST = 5;

let known: { passwords: ReadonlySet<string>; longest: number } | undefined;

/**
 * Passwords that many people were found to have when sites were broken into, the commonest first: a list that comes with Waymark, so that
 * nobody is asked. Read when the first password is looked at, so that no start and no command waits for it.
 */
function knownPasswords() {
  if (known) return known;
  const { dictionary } = require('@zxcvbn-ts/language-common') as typeof Lists;
  const passwords = new Set(dictionary['passwords-common'].filter(({ length }) => length >= SHORTEST));
  known = { passwords, longest: Math.max(...[...passwords].map(({ length }) => length)) };
  return known;
}

export function listKnownPasswords(): string[] {
  return [...knownPasswords().passwords];
}

/** Where those end that begin at this place of the text. */
export function endsOfKnownPasswords(text: string, at: number): number[] {
  const { passwords, longest } = knownPasswords();
  const last = Math.min(at + longest, text.length);
  return Array.from({ length: Math.max(0, last - at - SHORTEST + 1) }, (_, more) => at + SHORTEST + more).filter((end) =>
    passwords.has(text.slice(at, end)),
  );
}
