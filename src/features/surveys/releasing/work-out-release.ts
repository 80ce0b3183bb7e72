import { type Release, releaseSurvey, releaseTotals } from '../../../disclosure/index.ts';
import { Turns } from '../../../shared/turns.ts';
import { Unavailable } from '../../../web/problems.ts';
import type { Order } from './between-processes.ts';
import { releaseInOwnProcess, type WhileReleasing, type WhyNotReleased } from './releasing-in-own-process.ts';

/** One at a time: each keeps a processor busy, and pages need one. */
const turns = new Turns(1);

/** A process that was ended from outside, by a system that is short of memory, is begun anew once. */
const TRIES = 2;

export interface WorkingOut extends WhileReleasing {
  /** Called where a release had to do without its breakdowns, with why. */
  fault?(error: Error): void;
}

/**
 * Works out what may be said now. Where the audit of the breakdowns comes to no end, the figures for everybody are let out without it: what could
 * not be shown to be safe is not shown, and a survey can be closed all the same.
 * @throws Unavailable where the program is ending
 */
export async function workOutRelease(order: Order, during: WorkingOut = {}): Promise<Release> {
  const { counts, rules, earlier } = order;
  // Without groups there is nothing to audit.
  if (counts.breakdowns.length === 0) return releaseSurvey(counts, rules, earlier);
  const worked = await turns.take(() => tryTwice(order, during));
  if (isRelease(worked)) return worked;
  if (worked === 'stopped') throw new Unavailable();
  const release = releaseTotals(counts, rules, earlier);
  during.fault?.(new Error(`A release was made without its breakdowns: ${typeof worked === 'string' ? worked : worked.fault}`));
  return release;
}

async function tryTwice(order: Order, during: WhileReleasing): Promise<Release | WhyNotReleased> {
  let worked = await releaseInOwnProcess(order, during);
  for (let time = 1; time < TRIES && worked === 'ended'; time++) worked = await releaseInOwnProcess(order, during);
  return worked;
}

const isRelease = (worked: Release | WhyNotReleased): worked is Release => typeof worked === 'object' && 'number' in worked;
