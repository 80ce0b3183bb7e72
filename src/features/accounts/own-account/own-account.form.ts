import { z } from 'zod';
import { line } from '../../../web/form.ts';
import { newPasswordFor, personName } from '../person.ts';

export const NameForm = z.object({ name: personName });

/** The current password is looked at later: it is a secret of somebody else's until then. */
export function passwordFormFor(about: readonly string[]) {
  return z
    .object({
      currentPassword: z.string({ error: 'Enter the password that you have now' }).min(1, 'Enter the password that you have now'),
      password: newPasswordFor(about),
    })
    .refine(({ currentPassword, password }) => currentPassword !== password, {
      path: ['password'],
      error: 'This is the password that you have now. Choose another one',
    });
}

export const PasskeyNameForm = z.object({ name: line('Enter a name', { longest: 60 }) });
