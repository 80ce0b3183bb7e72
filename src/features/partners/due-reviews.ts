import type { Due, DueFor } from '../../jobs/due.ts';
import { day } from '../../rating/words.ts';
import { isLocked, latestCycle } from '../evidence/index.ts';
import { agreementState } from './agreement-state.ts';
import { listPartnersOfCycle } from './partners.queries.ts';
import { partnersPath } from './partners-path.ts';

/** Agreements and protocols whose review is overdue, or comes soon. */
export const dueReviews: DueFor = async (tenant, today) => {
  const cycle = await latestCycle(tenant);
  if (!cycle || isLocked(cycle)) return [];
  const partners = (await listPartnersOfCycle(tenant, cycle.id)).filter(({ toConfirm }) => !toConfirm);
  return partners.flatMap((partner): Due[] => {
    const state = agreementState(partner, today);
    if (partner.reviewOn === null || (state !== 'past' && state !== 'due-soon')) return [];
    return [
      {
        institution: partner.institution,
        kind: 'Agreements with partners',
        what: `The review of what is agreed with ${partner.name} ${state === 'past' ? 'was' : 'is'} due on ${day(partner.reviewOn)}`,
        on: partner.reviewOn,
        href: `${partnersPath(cycle, partner.institution)}#partner-${partner.id}`,
        roles: ['institution-lead', 'institution-editor'],
      },
    ];
  });
};
