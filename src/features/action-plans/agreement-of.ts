import { type Agreement, type AgreementAct, afterAct, inForce, NO_AGREEMENT } from '../../action-plan/index.ts';
import type { IsoDate } from '../../rating/evidence.ts';
import { todayOf } from '../../shared/today.ts';
import type { PlanAct } from './agreement.queries.ts';

type Told = Pick<PlanAct, 'act' | 'side' | 'hash' | 'by' | 'at'> & { words?: string | null };

/** What follows from everything that was done about a plan. Comments stand beside it. */
export function agreementOf(acts: readonly Told[]): Agreement {
  return acts.reduce<Agreement>((now, each) => {
    if (each.act === 'comment') return now;
    const next = afterAct(now, actOf(each));
    return 'refused' in next ? now : next;
  }, NO_AGREEMENT);
}

/** Only a signature of somebody who may sign is ever kept. */
function actOf({ act, side, hash, words, by, at }: Told): AgreementAct {
  const shared = { by: { person: by, side, maySign: act === 'sign' }, hash, at: at.toISOString() };
  if (act === 'dissent') return { act, ...shared, words: words ?? '–' };
  return { act: act === 'sign' ? 'sign' : 'propose', ...shared };
}

/** The day on which the second of both sides signed what is in force; null where nothing is. */
export function agreedOn(agreement: Agreement): IsoDate | null {
  const version = inForce(agreement);
  if (!version) return null;
  const { institution, partnership } = version.signatures;
  return todayOf(new Date(institution.at > partnership.at ? institution.at : partnership.at));
}

/** How a plan stands, in the words of the city's table and of the page. */
export type Standing = 'no-plan' | 'in-work' | 'waits-for-institution' | 'waits-for-partnership' | 'waits-for-both' | 'agreed' | 'amendment-waits';

export function standingOf(agreement: Agreement, actions: number): Standing {
  const waits = agreement.proposal?.signatures;
  if (inForce(agreement)) return waits ? 'amendment-waits' : 'agreed';
  if (waits) return waits.institution ? 'waits-for-partnership' : waits.partnership ? 'waits-for-institution' : 'waits-for-both';
  return actions === 0 ? 'no-plan' : 'in-work';
}

export const STANDINGS: Record<Standing, string> = {
  'no-plan': 'No plan yet',
  'in-work': 'In work',
  'waits-for-institution': 'Signed by the partnership, waits for the head',
  'waits-for-partnership': 'Signed by the head, waits for the partnership',
  'waits-for-both': 'Waits for both signatures',
  agreed: 'Agreed',
  'amendment-waits': 'Agreed; an amendment waits for signatures',
};
