import { several } from '../../rating/words.ts';
import { todayOf } from '../../shared/today.ts';
import type { Step, StepsFor } from '../../web/at-home.ts';
import { type Cycle, canTypeStatements, isLocked, latestCycle } from '../evidence/index.ts';
import { agreementState } from './agreement-state.ts';
import type { Partner } from './partner.ts';
import { canSeeCityPartners } from './partners.policy.ts';
import { countWaitingOffers, listPartners } from './partners.queries.ts';
import { partnersPath } from './partners-path.ts';

/** Of one's own institution: reviews that are overdue, partners to confirm. Of the partnership: offers that wait for an answer. */
export const partnersSteps: StepsFor = async (tenant, reader, now) => {
  if (!canTypeStatements(reader)) return [];
  const latest = await latestCycle(tenant);
  if (!latest || isLocked(latest)) return [];
  const { institutionId: institution } = reader.as;
  if (institution === null) return canSeeCityPartners(reader) ? offersStep(latest, await countWaitingOffers(tenant, latest.id)) : [];
  const partners = await listPartners(tenant, { cycle: latest.id, institution });
  return ownSteps(partners, partnersPath(latest, institution), todayOf(now));
};

function offersStep(cycle: Cycle, waiting: number): Step[] {
  if (waiting === 0) return [];
  const href = `/cycles/${cycle.year.replace('/', '-')}/partners#offers`;
  return [{ text: 'Answer offers to share a partner', href, why: `${several(waiting, 'offer waits', 'offers wait')}` }];
}

/** What waits to be confirmed is looked at as a whole; its reviews come after that. */
export function ownSteps(partners: readonly Partner[], href: string, today: string): Step[] {
  const waiting = partners.filter(({ toConfirm }) => toConfirm).length;
  const past = partners.filter((partner) => !partner.toConfirm && agreementState(partner, today) === 'past');
  const [first] = past;
  return [
    ...(waiting > 0 ? [{ text: 'Confirm your partners of last year', href, why: `${several(waiting, 'partner')} carried over` }] : []),
    ...(first
      ? [
          {
            text: past.length === 1 ? `Review what you agreed with ${first.name}` : 'Review what you agreed with partners',
            href: past.length === 1 ? `${href}#partner-${first.id}` : href,
            why: past.length === 1 ? 'The day of its review is past' : `${several(past.length, 'review is', 'reviews are')} overdue`,
          },
        ]
      : []),
  ];
}
