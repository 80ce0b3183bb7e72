import type { Tenant } from '../../database/tenant.ts';
import type { Step, StepsFor } from '../../web/at-home.ts';
import type { Member } from '../../web/reader.ts';
import { planSteps } from '../action-plans/index.ts';
import { aimsSteps } from '../aims/index.ts';
import { auditSteps } from '../audits/index.ts';
import { cityStepsForViewers, missingSteps } from '../city/index.ts';
import { cycleSteps } from '../cycles/index.ts';
import { statementSteps } from '../evidence/index.ts';
import { institutionSteps } from '../institutions/index.ts';
import { partnersSteps } from '../partners/index.ts';
import { programmeSteps } from '../programme/index.ts';
import { ratingSteps } from '../ratings/index.ts';
import { staffSteps } from '../staff/index.ts';
import type { Counted } from './counts.ts';
import { firstSteps } from './first-steps.ts';
import { peopleSteps } from './people-at-home.ts';

/** Who adds next steps, in the order in which they stand on the home, before those about people. A feature that has some adds its own. */
const NEXT_STEPS: readonly StepsFor[] = [
  cycleSteps,
  missingSteps,
  statementSteps,
  staffSteps,
  auditSteps,
  partnersSteps,
  aimsSteps,
  programmeSteps,
  ratingSteps,
  planSteps,
  cityStepsForViewers,
  institutionSteps,
];

export interface Next {
  title: string;
  steps: Step[];
}

/** What the reader does next: before the first cycle, first of all what a partnership is set up with. */
export async function nextFor(tenant: Tenant, reader: Member, { setUp, people }: Counted, now: Date): Promise<Next> {
  const further: Step[] = [];
  for (const stepsFor of NEXT_STEPS) further.push(...(await stepsFor(tenant, reader, now)));
  further.push(...peopleSteps(reader, people));
  return inOrder(setUp ? firstSteps(setUp) : [], further, { underWay: setUp !== null && setUp.cycles > 0 });
}

/**
 * All first steps stay, those that are done ticked, as long as one is left. Once the first cycle is under way its work goes before what is left of
 * them.
 */
export function inOrder(first: Step[], further: Step[], { underWay = false } = {}): Next {
  if (underWay) return { title: 'Next for you', steps: [...further, ...first.filter(({ done }) => !done)] };
  const settingUp = first.some(({ done }) => !done);
  return settingUp ? { title: 'First steps', steps: [...first, ...further] } : { title: 'Next for you', steps: further };
}
