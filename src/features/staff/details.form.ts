import { z } from 'zod';
import { optionalLine, optionalText, webAddress } from '../../web/typed-fields.ts';

const TITLE_LONGEST = 200;
const PROOF_LONGEST = 1000;

/** What the register keeps beside what the rating rests on; all of it may be left empty. */
export const DetailTexts = z.object({
  name: optionalLine(TITLE_LONGEST),
  title: optionalLine(TITLE_LONGEST),
  body: optionalLine(TITLE_LONGEST),
  proof: optionalText(PROOF_LONGEST),
  link: webAddress,
  towardsTitle: optionalLine(TITLE_LONGEST),
  cdi: z
    .enum(['yes', 'no', ''], 'Choose yes, no, or not known')
    .default('')
    .transform((word) => (word === '' ? null : word === 'yes')),
  employment: z
    .enum(['employed', 'bought-in', ''], 'Choose whether this person is employed here or bought in')
    .default('')
    .transform((word) => word || null),
});
