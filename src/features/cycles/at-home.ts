import { several } from '../../rating/words.ts';
import { todayOf } from '../../shared/today.ts';
import type { Fact, FactsFor, Step, StepsFor } from '../../web/at-home.ts';
import { CYCLE_STATES, type Cycle, cyclePath, isLocked, latestCycle } from '../evidence/index.ts';
import { importsPath } from '../imports/index.ts';
import { institutionCounts } from '../institutions/index.ts';
import { ratingPath } from '../ratings/index.ts';
import { findWaiting, type Waiting } from './at-home.queries.ts';
import { canRunCycles, canSeeWork } from './cycle.policy.ts';
import { yearOf } from './cycle-year.ts';
import { nextState, titleOf } from './steps.ts';

/** What the latest cycle asks of those who work with all institutions. */
export const cycleSteps: StepsFor = async (tenant, reader, now) => {
  if (!canSeeWork(reader)) return [];
  const latest = await latestCycle(tenant);
  const runs = canRunCycles(reader);
  // A cycle without institutions would rate nobody: those come first.
  if (!latest) return runs && (await institutionCounts(tenant)).all > 0 ? [BEGIN_FIRST] : [];
  const year = yearOf(todayOf(now));
  if (isLocked(latest)) return stepsAfter(latest.year, { runs, year });
  return stepsIn(latest, await findWaiting(tenant, latest.id), { runs });
};

type Latest = Pick<Cycle, 'year' | 'state'>;

/** Once a year is published there is nothing to do until the next has begun. */
export function stepsAfter(published: string, { runs, year }: { runs: boolean; year: string }): Step[] {
  return runs && published < year ? [beginNext(published, year)] : [];
}

const BEGIN_FIRST: Step = { text: 'Begin the first cycle', href: '/cycles/new', why: 'it says which year is rated, and by which framework' };

/** In the order in which the work is best done. The move is offered once nothing waits for anybody; evidence that is missing stops nobody. */
export function stepsIn(latest: Latest, waiting: Waiting, { runs }: { runs: boolean }): Step[] {
  const steps = [...waitingForBoth(latest, waiting), ...(runs ? waitingForLead(latest, waiting) : [])];
  return steps.length > 0 || waiting.statements > 0 || !runs ? steps : [moveOn(latest)];
}

function waitingForBoth(latest: Latest, { evidence, files, reading, disputes }: Waiting): Step[] {
  const more = (number: number, step: Step): Step[] => (number > 0 ? [step] : []);
  return [
    ...(evidence || files + reading > 0 ? [] : [sendFiles(latest)]),
    ...more(reading, {
      text: `See what is in ${several(reading, 'file that is being read', 'files that are being read')}`,
      href: importsPath(latest),
      why: 'most files are read in seconds; the page shows how far it is',
    }),
    ...more(files, {
      text: `Look at ${several(files, 'file that was sent', 'files that were sent')}`,
      href: importsPath(latest),
      why: 'what is in a file counts once somebody confirms it',
    }),
    ...more(disputes.length, {
      text: `Answer ${several(disputes.length, 'dispute')}`,
      href: placeOf(latest, disputes),
      why: 'an institution says why it sees a rating otherwise, and nobody has answered yet',
    }),
  ];
}

function sendFiles(latest: Latest): Step {
  const href = `${importsPath(latest)}/new`;
  return {
    text: `Send the files of ${latest.year}`,
    href,
    why: 'every rating follows from what is in them: destinations, Year 11, awards, staff, surveys',
  };
}

/** A single dispute is answered on the page of its rating; of several the page of the cycle has a list. */
function placeOf(latest: Latest, [only, ...others]: Waiting['disputes']): string {
  return only && others.length === 0 ? ratingPath(latest, only.institution, only.element) : `${cyclePath(latest)}#disputes`;
}

function waitingForLead(latest: Latest, { readings }: Waiting): Step[] {
  if (readings === 0) return [];
  const text = `Confirm ${several(readings, 'choice')} of last year`;
  return [{ text, href: `${cyclePath(latest)}/readings`, why: 'how criteria are read was copied, and is yours to decide anew' }];
}

function moveOn(latest: Latest): Step {
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
  const latest = await latestCycle(tenant);
  return latest ? [factOf(latest)] : [];
};

export function factOf(latest: Latest): Fact {
  return { figure: CYCLE_STATES[latest.state], link: { text: `the cycle ${latest.year}`, href: cyclePath(latest) }, text: '' };
}
