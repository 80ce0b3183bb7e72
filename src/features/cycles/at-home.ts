import { several } from '../../rating/words.ts';
import { onDay } from '../../ui/format.ts';
import type { Fact, FactsFor, Step, StepsFor } from '../../web/at-home.ts';
import { cyclePath } from '../evidence/index.ts';
import { type CycleAtHome, listCyclesAtHome } from './at-home.queries.ts';
import { canRunCycles, canSeeCycles, canSeeWork } from './cycle.policy.ts';
import { listUnansweredDisputes } from './open-points.queries.ts';
import { titleOf } from './steps.ts';

/** For whoever works on the cycle that is under way. To begin the first one is among the first steps of a partnership. */
export const cycleSteps: StepsFor = async (tenant, reader) => {
  if (!canSeeWork(reader)) return [];
  const underWay = (await listCyclesAtHome(tenant)).find(({ state }) => state !== 'published');
  if (!underWay) return [];
  const disputes = canRunCycles(reader) ? await listUnansweredDisputes(tenant, underWay.id) : [];
  return stepsOf(underWay, disputes.length);
};

const WHY: Record<CycleAtHome['state'], string> = {
  open: 'evidence comes in, and ratings follow it; its page says what is still missing',
  review: 'institutions and partnership look at the ratings, and agree or dispute them',
  agreed: 'both sides are done, and what is left is to publish',
  published: 'its ratings can be read',
};

/** What waits for somebody comes before the cycle as a whole. */
export function stepsOf(cycle: CycleAtHome, disputes: number): Step[] {
  const { year, state, waiting } = cycle;
  const path = cyclePath(cycle);
  const look = {
    text: `Look at ${several(waiting, 'file')} of ${year}`,
    href: `${path}/imports`,
    why: 'what a file says counts once it is confirmed',
  };
  const why = 'an institution does not agree with its rating';
  const answer = { text: `Answer ${several(disputes, 'dispute')} of ${year}`, href: `${path}/city?look=disputed`, why };
  return [...(waiting > 0 ? [look] : []), ...(disputes > 0 ? [answer] : []), { text: `Go on with ${year}`, href: path, why: WHY[state] }];
}

/** Where the latest cycle is; for a viewer the latest that was published. */
export const cycleFacts: FactsFor = async (tenant, reader) => {
  if (!canSeeCycles(reader)) return [];
  const cycles = await listCyclesAtHome(tenant);
  const inWork = canSeeWork(reader);
  const shown = inWork ? cycles[0] : cycles.find(({ publishedAt }) => publishedAt !== null);
  return shown ? [factOf(shown, inWork)] : [];
};

export function factOf(cycle: CycleAtHome, inWork: boolean): Fact {
  const { year, state, publishedAt } = cycle;
  const published = publishedAt !== null && (state === 'published' || !inWork);
  const link = { text: 'ratings of the city', href: `${cyclePath(cycle)}/city` };
  return { figure: year, link, text: published ? `, published on ${onDay(publishedAt)}` : `, at “${titleOf(state)}”` };
}
