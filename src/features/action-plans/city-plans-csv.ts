import { csvLine } from '../../shared/csv-line.ts';
import { STANDINGS } from './agreement-of.ts';
import type { InstitutionPlan } from './city-plans.ts';

/** An institution a line: UTF-8 with a mark, so that Excel reads it as such. No words of a plan. */
export function* cityPlansAsCsv(plans: readonly InstitutionPlan[]): Generator<string> {
  yield `\ufeff${csvLine(['Institution', 'Agreement', 'Agreed on', 'Does not agree', 'Actions', 'Done', 'Overdue', 'Next due'])}`;
  for (const { name, standing, agreedOn, dissent, actions, done, overdue, nextDue } of plans)
    yield csvLine([name, STANDINGS[standing], agreedOn, dissent.join('; '), actions, done, overdue, nextDue]);
}
