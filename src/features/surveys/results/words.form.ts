import { z } from 'zod';
import { MARKS, type Mark } from './mark.ts';

/** Pressed, and not typed: anything else comes from no page of ours. */
export const MarkForm = z.object({
  words: z.string().regex(/^[\w-]{43}$/),
  mark: z.enum(Object.keys(MARKS) as [Mark]),
});
