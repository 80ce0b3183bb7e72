import { z } from 'zod';
import { YEAR_GROUPS, type YearGroup } from '../../../surveys/year-group.ts';
import { line } from '../../../web/form.ts';
import { readCode } from '../one-use-code.ts';

/** An address for a year group, or for a class of any years. */
export const AddressForm = z.object({
  label: line('Enter whom the address is for, such as 10B', { longest: 60 }),
  year: z.string().transform((text, context): YearGroup | null => {
    if (text === '') return null;
    const year = YEAR_GROUPS.find((each) => String(each) === text);
    if (year !== undefined) return year;
    context.addIssue('Choose a year group of the list');
    return z.NEVER;
  }),
});

/** On one sheet of paper after another; a school has fewer students than this. */
export const MOST_CODES = 3_000;

export const CodesForm = z.object({
  count: z
    .string()
    .trim()
    .regex(/^\d{1,5}$/, 'Enter how many codes you need, in figures')
    .transform(Number)
    .refine((count) => count >= 1 && count <= MOST_CODES, `Enter a number from 1 to ${MOST_CODES.toLocaleString('en-GB')}`),
});

/** The codes of the page that has just shown them, between blanks: nobody types them. */
export const MadeCodesForm = z.object({
  codes: z.string().transform((text, context): string[] => {
    const codes = text.split(/\s+/).filter(Boolean);
    const read = codes.map(readCode).filter((code) => code !== null);
    if (read.length > 0 && read.length === codes.length && read.length <= MOST_CODES) return [...new Set(read)];
    context.addIssue('These are no codes');
    return z.NEVER;
  }),
});
