import type { Tenant } from '../../database/tenant.ts';
import { several } from '../../rating/words.ts';
import type { Fact, FactsFor, Step, StepsFor } from '../../web/at-home.ts';
import { CYCLE_STATES, cyclePath } from '../evidence/index.ts';
import { importsPath } from '../imports/index.ts';
import { listInstitutions } from '../institutions/index.ts';
import { findLatestCycle, type LatestCycle } from './at-home.queries.ts';
import { canRunCycles, canSeeWork } from './cycle.policy.ts';
import { dayIn, yearOf } from './cycle-year.ts';
import { nextState, titleOf } from './steps.ts';

/** Steps and facts of one home ask for the same: it is looked up once in a transaction, in which a home changes nothing. */
const asked = new WeakMap<Tenant, Promise<LatestCycle | null>>();

function latestOf(tenant: Tenant): Promise<LatestCycle | null> {
  const latest = asked.get(tenant) ?? findLatestCycle(tenant);
  asked.set(tenant, latest);
  return latest;
}

/** What the latest cycle asks of those who work with all institutions. */
export const cycleSteps: StepsFor = async (tenant, reader, now) => {
  if (!canSeeWork(reader)) return [];
  const latest = await latestOf(tenant);
  const runs = canRunCycles(reader);
  // A cycle without institutions would rate nobody: those come first.
  if (!latest) return runs && (await listInstitutions(tenant)).length > 0 ? [BEGIN_FIRST] : [];
  return stepsIn(latest, { runs, year: yearOf(dayIn(now)) });
};

const BEGIN_FIRST: Step = { text: 'Begin the first cycle', href: '/cycles/new', why: 'it says which year is rated, and by which framework' };

/** In the order in which the work is best done. The move is offered once nothing waits for anybody; evidence that is missing stops nobody. */
export function stepsIn(latest: LatestCycle, { runs, year }: { runs: boolean; year: string }): Step[] {
  if (latest.state === 'published') return runs && latest.year < year ? [beginNext(latest.year, year)] : [];
  const waiting = [...waitingForBoth(latest), ...(runs ? waitingForLead(latest) : [])];
  return waiting.length > 0 || latest.statements > 0 || !runs ? waiting : [moveOn(latest)];
}

function waitingForBoth(latest: LatestCycle): Step[] {
  const { files, disputes } = latest;
  const more = (number: number, step: Step): Step[] => (number > 0 ? [step] : []);
  return [
    ...more(files, {
      text: `Look at ${several(files, 'file that was sent', 'files that were sent')}`,
      href: importsPath(latest),
      why: 'what is in a file counts once somebody confirms it',
    }),
    ...more(disputes, {
      text: `Answer ${several(disputes, 'dispute')}`,
      href: cyclePath(latest),
      why: 'an institution says why it sees a rating otherwise, and nobody has answered yet',
    }),
  ];
}

function waitingForLead(latest: LatestCycle): Step[] {
  if (latest.readings === 0) return [];
  const text = `Confirm ${several(latest.readings, 'choice')} of last year`;
  return [{ text, href: `${cyclePath(latest)}/readings`, why: 'how criteria are read was copied, and is yours to decide anew' }];
}

function moveOn(latest: LatestCycle): Step {
  const next = nextState(latest.state);
  if (next === null) return { text: `Publish ${latest.year}`, href: `${cyclePath(latest)}/publish`, why: 'both sides are done with it' };
  return { text: `Move ${latest.year} on to “${titleOf(next)}”`, href: cyclePath(latest), why: 'no file, no dispute and no choice waits any more' };
}

function beginNext(last: string, year: string): Step {
  return { text: `Begin the cycle ${year}`, href: '/cycles/new', why: `${last} is published. What it ended with can be copied` };
}

/** Where the latest cycle is. */
export const cycleFacts: FactsFor = async (tenant, reader) => {
  if (!canSeeWork(reader)) return [];
  const latest = await latestOf(tenant);
  return latest ? [factOf(latest)] : [];
};

export function factOf(latest: Pick<LatestCycle, 'year' | 'state'>): Fact {
  return { figure: CYCLE_STATES[latest.state], link: { text: `the cycle ${latest.year}`, href: cyclePath(latest) }, text: '' };
}
