import { z } from 'zod';
import { LONGEST_PASSWORD } from '../authentication.ts';
import { asRecoveryCode } from '../second-factor/recovery-code.ts';

export const email = z
  .string({ error: 'Enter your e-mail address' })
  .trim()
  .toLowerCase()
  .min(1, 'Enter your e-mail address')
  .max(254, 'Enter an e-mail address of 254 characters or fewer')
  // As better-auth reads it: with another form somebody could be invited who could then not sign in.
  .refine((text) => z.email().safeParse(text).success, 'Enter an e-mail address in the right form, like name@school.sch.uk');

export const EmailForm = z.object({ email });

export const SignInForm = z.object({
  email,
  password: z
    .string({ error: 'Enter your password' })
    .min(1, 'Enter your password')
    .max(LONGEST_PASSWORD, 'Check your password: it is longer than any password here'),
});

/** Six digits; spaces and dashes that come with copying are dropped. */
export const code = z
  .string({ error: 'Enter the code from your authenticator app' })
  .transform((text) => text.replaceAll(/[\s-]/g, ''))
  .pipe(
    z
      .string()
      .min(1, 'Enter the code from your authenticator app')
      .regex(/^\d{6}$/, 'Enter the six digits of the code'),
  );

export const CodeForm = z.object({ code });

export const RecoveryForm = z.object({
  code: z
    .string({ error: 'Enter one of your recovery codes' })
    .trim()
    .min(1, 'Enter one of your recovery codes')
    .max(40, 'Enter one of your recovery codes, as it was shown to you')
    .transform(asRecoveryCode),
});
