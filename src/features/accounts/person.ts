import { z } from 'zod';
import { line } from '../../web/form.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './authentication.ts';
import { isEasyToGuess } from './password/easy-to-guess.ts';

/**
 * A password that somebody chooses. Long and not to be guessed is what makes it strong: no rule asks for signs or capitals. `about` is
 * what a guesser knows of the person: name, e-mail address.
 */
export function newPasswordFor(about: readonly string[]) {
  return z
    .string({ error: 'Enter a password' })
    .min(1, 'Enter a password')
    .min(SHORTEST_PASSWORD, `Use ${SHORTEST_PASSWORD} characters or more. Three or four words that do not belong together are easy to keep in mind`)
    .max(LONGEST_PASSWORD, `Use ${LONGEST_PASSWORD} characters or fewer`)
    .refine((password) => !isEasyToGuess(password, about), 'This password is too easy to guess. Use three or four words that do not belong together');
}

export const newPassword = newPasswordFor([]);

export const personName = line('Enter your name');
