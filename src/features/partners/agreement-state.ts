import type { IsoDate } from '../../rating/evidence.ts';
import { day } from '../../rating/words.ts';
import { type Cycle, isLocked } from '../evidence/index.ts';
import type { PartnerDetails } from './partner.ts';

/** How an agreement stands on a day. */
export type AgreementState = 'none' | 'no-review' | 'in-date' | 'due-soon' | 'past';

type Agreed = Pick<PartnerDetails, 'agreement' | 'reviewOn'>;

const SOON_DAYS = 60;
const DAY_MS = 86_400_000;

/** On the day of its review an agreement still stands; from the day after it is past it. */
export function agreementState({ agreement, reviewOn }: Agreed, date: IsoDate): AgreementState {
  if (agreement === 'none') return 'none';
  if (reviewOn === null) return 'no-review';
  if (reviewOn < date) return 'past';
  return reviewOn <= daysAfter(date, SOON_DAYS) ? 'due-soon' : 'in-date';
}

function daysAfter(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The day on which agreements are looked at: today; of a year that is published, no later than its day. */
export function judgedOn(cycle: Pick<Cycle, 'state' | 'date'>, today: IsoDate): IsoDate {
  return isLocked(cycle) && cycle.date < today ? cycle.date : today;
}

/** "Agreement, review on 3 July 2026" */
export function agreementWords({ agreement, reviewOn }: Agreed, date: IsoDate): string {
  const what = agreement === 'protocol' ? 'Protocol' : 'Agreement';
  const on = reviewOn === null ? '' : day(reviewOn);
  return {
    none: 'Nothing in writing',
    'no-review': `${what}, no day for its review`,
    'in-date': `${what}, review on ${on}`,
    'due-soon': `${what}, review soon: ${on}`,
    past: `${what}, review overdue since ${on}`,
  }[agreementState({ agreement, reviewOn }, date)];
}

/** The same in the cell of a wide table. */
export const AGREEMENT_SHORT: Record<AgreementState, string> = {
  none: 'Nothing in writing',
  'no-review': 'Agreed',
  'in-date': 'Agreed',
  'due-soon': 'Review soon',
  past: 'Review overdue',
};
