import { z } from 'zod';
import { line } from '../../web/form.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './authentication.ts';

/** A password that somebody chooses. Long is what makes it strong: no rule asks for signs or capitals. */
export const newPassword = z
  .string({ error: 'Enter a password' })
  .min(1, 'Enter a password')
  .min(SHORTEST_PASSWORD, `Use ${SHORTEST_PASSWORD} characters or more. Three or four words that do not belong together are easy to keep in mind`)
  .max(LONGEST_PASSWORD, `Use ${LONGEST_PASSWORD} characters or fewer`)
  .refine((text) => new Set(text).size > 4, 'Use more different characters');

export const personName = line('Enter your name');
