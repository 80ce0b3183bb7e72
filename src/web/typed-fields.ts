import { z } from 'zod';
import { isWebAddress, ONLY_SEEN } from './form.ts';

/** A line that may be left empty. */
export function optionalLine(longest: number) {
  return z
    .string()
    .default('')
    .transform((text) => text.trim())
    .pipe(
      z
        .string()
        .max(longest, `Use ${longest} characters or fewer`)
        .refine(...ONLY_SEEN),
    )
    .transform((text) => text || null);
}

/** Several lines that may be left empty. */
export function optionalText(longest: number) {
  return z
    .string()
    .default('')
    .transform((text) => text.trim())
    .pipe(z.string().max(longest, `Use ${longest} characters or fewer`))
    .transform((text) => text || null);
}

export function yesOrNo(missing: string) {
  return z.enum(['yes', 'no'], missing).transform((word) => word === 'yes');
}

/** Hours with at most two places; null where nothing is written. */
export function readHours(written: string, most: number): number | null | 'wrong' {
  const text = written.trim();
  if (text === '') return null;
  const number = /^\d{1,4}(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
  return number <= most ? number : 'wrong';
}

const MOST_POUNDS = 1_000_000;
const WRONG_POUNDS = `Enter whole pounds in figures, from 0 to ${MOST_POUNDS}, such as 450`;

/** Whole pounds, also with a £ in front and commas; null where nothing is written. */
export const pounds = z
  .string({ error: WRONG_POUNDS })
  .default('')
  .transform((text, context) => {
    const written = text.replace(/[£,\s]/g, '');
    if (written === '') return null;
    const number = /^\d{1,7}$/.test(written) ? Number(written) : Number.NaN;
    if (number <= MOST_POUNDS) return number;
    context.addIssue(WRONG_POUNDS);
    return z.NEVER;
  });

const LINK_LONGEST = 500;
const WRONG_LINK = 'Enter the whole address of a page, such as https://www.example.ac.uk/course; or leave it empty';

/** The whole address of a page, which may be left empty. */
export const webAddress = z
  .string()
  .default('')
  .transform((text) => text.trim())
  .pipe(z.string().max(LINK_LONGEST, `Use ${LINK_LONGEST} characters or fewer`))
  .refine((text) => text === '' || isWebAddress(text), WRONG_LINK)
  .transform((text) => text || null);
