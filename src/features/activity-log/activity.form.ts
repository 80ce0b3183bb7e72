import { z } from 'zod';
import { uuid } from '../../web/form.ts';
import { ACTS, type Act } from './acts.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .transform((text) => new Date(`${text}T00:00:00Z`))
  .refine((date) => !Number.isNaN(date.getTime()));

const DAY_MS = 86_400_000;

/** What is asked for in the address. What cannot be read is as if it were not there: an address is often cut or typed over. */
export const ActivityFilterForm = z.object({
  person: uuid.nullable().catch(null).default(null),
  institution: uuid.nullable().catch(null).default(null),
  act: z
    .enum(Object.keys(ACTS) as [Act, ...Act[]])
    .nullable()
    .catch(null)
    .default(null),
  from: day.nullable().catch(null).default(null),
  // The last day is a whole day.
  until: day
    .transform((date) => new Date(date.getTime() + DAY_MS))
    .nullable()
    .catch(null)
    .default(null),
  older: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).nullable().catch(null).default(null),
});

export type ActivityFilter = z.infer<typeof ActivityFilterForm>;
