import { z } from 'zod';
import { isWebAddress } from '../../web/form.ts';
import { optionalLine, optionalText } from './typed-fields.ts';

const TITLE_LONGEST = 200;
const PROOF_LONGEST = 1000;
const LINK_LONGEST = 500;
const WRONG_LINK = 'Enter the whole address of a page, such as https://www.example.ac.uk/course; or leave it empty';

const link = z
  .string()
  .default('')
  .transform((text) => text.trim())
  .pipe(z.string().max(LINK_LONGEST, `Use ${LINK_LONGEST} characters or fewer`))
  .refine((text) => text === '' || isWebAddress(text), WRONG_LINK)
  .transform((text) => text || null);

/** What the register keeps beside what the rating rests on; all of it may be left empty. */
export const DetailTexts = z.object({
  name: optionalLine(TITLE_LONGEST),
  title: optionalLine(TITLE_LONGEST),
  body: optionalLine(TITLE_LONGEST),
  proof: optionalText(PROOF_LONGEST),
  link,
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
