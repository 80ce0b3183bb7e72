import type { Due, DueFor } from '../../jobs/due.ts';
import { day } from '../../rating/words.ts';
import { daysAfter } from '../../shared/today.ts';
import { planPath } from '../evidence/index.ts';
import { listDueActions } from './due.queries.ts';

/** As long before as somebody can still do something about it. */
const DAYS_AHEAD = 14;

/** Actions of plans that are overdue, or due soon. */
export const dueActions: DueFor = async (tenant, today) => {
  const actions = await listDueActions(tenant, { until: daysAfter(today, DAYS_AHEAD) });
  return actions.map(
    ({ year, institution, title, due }): Due => ({
      institution,
      kind: 'Actions of the plan',
      what: `“${title}” ${due < today ? 'was' : 'is'} due on ${day(due)}`,
      on: due,
      href: `${planPath({ year }, institution)}#actions`,
      roles: ['institution-lead', 'institution-editor', 'institution-head', 'partnership-lead'],
    }),
  );
};
