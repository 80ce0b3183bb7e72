import { z } from 'zod';
import { readAcademicYear } from '../../evidence/academic-year.ts';
import type { Stranger } from './preview/sort-rows.ts';
import type { WhichLeavers } from './preview/which-leavers.ts';

/** Which leavers a file is about; of those that are offered. */
export function leaversForm({ options }: Pick<WhichLeavers, 'options'>) {
  return z.object({
    leavers: z.string({ error: CHOOSE }).refine((text) => options.includes(readAcademicYear(text) ?? ''), CHOOSE),
  });
}

const CHOOSE = 'Choose which leavers the file is about';

/** The name of the field beside it that says what the page showed: a colleague may say something else meanwhile. */
export function sawField(stranger: { given: string }): string {
  return `saw-${matchField(stranger)}`;
}

/** The name of the field that says who a stranger is: "match-urn-137911". */
export function matchField({ given }: Pick<Stranger, 'given'>): string {
  return `match-${given.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
}
