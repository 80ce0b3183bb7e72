import { z } from 'zod';

/** As many letters as the table keeps of one text. */
const WORDS_LONGEST = 4000;

export { WORDS_LONGEST as LONGEST_SAID };

export const AGREEMENT_FIELDS = ['read', 'kind', 'words'] as const;
export const AGREEMENT_TEXTS = ['kind', 'words', 'form_id'] as const;

/** Nobody signs by a slip of the finger. */
export const SignForm = z.object({
  read: z.literal('yes', 'Tick that you have read the ratings and the plan, and sign them'),
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'Open the page again before you sign'),
});

export const SaidForm = z.object({
  kind: z.enum(['comment', 'dissent'], 'Choose whether it is a comment, or that you do not agree'),
  words: z
    .string()
    .default('')
    .transform((text) => text.replaceAll(/[ \t]*\r?\n/g, '\n').trim())
    .refine((text) => text !== '', 'Enter what you want to say')
    .refine((text) => text.length <= WORDS_LONGEST, `Use ${WORDS_LONGEST} characters or fewer`),
});
