import type { YearGroup } from '../../../surveys/year-group.ts';
import type { Parts } from '../../../web/parts.ts';
import type { Sent } from '../../partnerships/index.ts';
import { insertAddress, updateAddressEnded } from '../address.queries.ts';
import { actOnSurvey } from './act-on-survey.ts';

/** Makes an address for a year group or a class, and gives back its place. */
export function giveOutAddress(
  parts: Pick<Parts, 'db' | 'now'>,
  sent: Sent,
  { survey, label, yearGroup }: { survey: string; label: string; yearGroup: YearGroup | null },
): Promise<string> {
  return actOnSurvey(parts, sent, {
    survey,
    act: 'gave-out-survey-address',
    after: { label, yearGroup },
    do: (tenant, at) => insertAddress(tenant, { survey, label, yearGroup, at }),
  });
}

/** The address leads nowhere from now on: it went to people whom it was not meant for. What came by it stays. */
export async function endAddress(
  parts: Pick<Parts, 'db' | 'now'>,
  sent: Sent,
  { survey, place, label }: { survey: string; place: string; label: string },
): Promise<void> {
  await actOnSurvey(parts, sent, {
    survey,
    act: 'ended-survey-address',
    before: { label },
    do: async (tenant, at) => {
      await updateAddressEnded(tenant, { survey, place, at });
      return 'ended';
    },
  });
}
