import { z } from 'zod';
import { line } from '../../web/form.ts';

/** Local authority codes: three digits each, apart by commas or spaces. None is allowed: they can be added later. */
export const laCodes = z
  .string()
  .default('')
  .transform((text) => [...new Set(text.split(/[\s,;]+/).filter(Boolean))])
  .pipe(
    z
      .array(z.string().regex(/^\d{3}$/, 'A local authority code is three digits, such as 831. Put a comma between two codes'))
      .max(20, 'Enter 20 codes or fewer'),
  );

export const PartnershipForm = z.object({
  partnership: line('Enter the name of the partnership'),
  area: line('Enter the name of the city or area', { longest: 100 }),
  laCodes,
});
