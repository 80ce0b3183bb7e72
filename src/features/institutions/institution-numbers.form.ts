import { z } from 'zod';
import { LARGEST_ROLL, readLaestab, readRoll, readUrn } from '../../evidence/institution-numbers.ts';

/** Predecessors of one institution; a register knows of no more than a handful. */
const MOST_EARLIER = 10;

const WRONG_URN = 'Enter the URN as six digits that do not begin with 0, such as 123456';
const WRONG_LAESTAB = 'Enter the LAESTAB as seven digits, such as 8314177 or 831/4177';
const WRONG_UKPRN = 'Enter the UKPRN as eight digits that begin with 1, such as 10001234';
const WRONG_EARLIER = 'Enter each earlier URN as six digits that do not begin with 0, with a comma between two';

/** Eight digits, of which every provider's begin with 1. */
function readUkprn(text: string): string | null {
  return /^1\d{7}$/.test(text) ? text : null;
}

/** A number that need not be there. Blanks inside it, which come with copying, do not count. */
function optional<T>(read: (text: string) => T | null, wrong: string) {
  return z
    .string({ error: wrong })
    .default('')
    .transform((text, context) => {
      const written = text.replaceAll(/\s/g, '');
      const number = written === '' ? null : read(written);
      if (written !== '' && number === null) context.addIssue(wrong);
      return number;
    });
}

export const urn = optional(readUrn, WRONG_URN);
export const laestab = optional(readLaestab, WRONG_LAESTAB);
export const ukprn = optional(readUkprn, WRONG_UKPRN);

export const earlierUrns = z
  .string({ error: WRONG_EARLIER })
  .default('')
  .transform((text) => [...new Set(text.split(/[\s,;]+/).filter(Boolean))])
  .pipe(z.array(z.string().refine((text) => readUrn(text) !== null, WRONG_EARLIER)).max(MOST_EARLIER, `Enter ${MOST_EARLIER} earlier URNs or fewer`));

const WRONG_ROLL = `Enter the students on roll as a whole number from 0 to ${LARGEST_ROLL.toLocaleString('en-GB')}, or leave it empty`;

export const roll = optional(readRoll, WRONG_ROLL);
