import type { Tenant } from '../../database/tenant.ts';
import type { Step, StepsFor } from '../../web/at-home.ts';
import type { Member } from '../../web/reader.ts';
import { cycleSteps } from '../cycles/index.ts';
import { institutionSteps } from '../institutions/index.ts';
import { firstSteps } from './first-steps.ts';
import { countSoFar } from './home.queries.ts';
import { peopleSteps } from './people-at-home.ts';

/** Who adds next steps, in the order in which they stand on the home. A feature that has some adds its own. */
const NEXT_STEPS: readonly StepsFor[] = [cycleSteps, institutionSteps, peopleSteps];

export interface Next {
  title: string;
  steps: Step[];
}

/** What the reader does next: until their partnership is set up, first of all that. */
export async function nextFor(tenant: Tenant, reader: Member, now: Date): Promise<Next> {
  const first = reader.as.role === 'partnership-lead' ? firstSteps(await countSoFar(tenant, now)) : [];
  const further: Step[] = [];
  for (const stepsFor of NEXT_STEPS) further.push(...(await stepsFor(tenant, reader, now)));
  return inOrder(first, further);
}

/** All first steps stay, those that are done ticked, as long as one is left. */
export function inOrder(first: Step[], further: Step[]): Next {
  const settingUp = first.some(({ done }) => !done);
  return settingUp ? { title: 'First steps', steps: [...first, ...further] } : { title: 'Next for you', steps: further };
}
