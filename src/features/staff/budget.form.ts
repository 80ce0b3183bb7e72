import { z } from 'zod';
import { type FieldErrors, fieldErrors } from '../../web/form.ts';
import { pounds } from '../../web/typed-fields.ts';

const BudgetTexts = z.object({ budget: pounds.refine((read) => read !== null, 'Enter the budget in whole pounds; 0 where there is none') });

/** The budget for training of a year, or what is wrong with it. */
export function readBudgetForm(body: unknown): number | { errors: FieldErrors } {
  const read = BudgetTexts.safeParse(body ?? {});
  return read.success ? (read.data.budget ?? 0) : { errors: fieldErrors(read.error) };
}
