import type { Absence, ActivityEvidence, CountRange, DestinationEvidence } from '../../../rating/evidence.ts';
import { count, partOf, perCent, several } from '../../../rating/words.ts';
import { type Fact, type FactKind, factWords } from '../../evidence/index.ts';

/** What a fact says, for a column beside what stood before: a share as "193 of 204 (94.6%)", so that two can be compared at a glance. */
export function changeWords(kind: FactKind, fact: NonNullable<Fact['fact']>): string {
  if (kind === 'ks4-destinations' || kind === 'post16-destinations') return leaversWords(fact as DestinationEvidence);
  if (kind === 'y11-activity') return activityWords(fact as ActivityEvidence);
  return factWords({ kind, fact } as Fact).join('; ');
}

const ABSENCES: Record<Absence, string> = {
  suppressed: 'hidden by the publisher',
  low: 'rounds to 0',
  'not-applicable': 'does not apply',
  'not-available': 'not available',
  'not-collected': 'not collected',
  'too-few-to-show': 'too few to show',
};

function leaversWords({ leavers, cohort, sustained }: DestinationEvidence): string {
  return `${shareWords(sustained, cohort)}, leavers of ${leavers}`;
}

function shareWords(part: number | Absence | CountRange, whole: number | Absence): string {
  if (typeof whole !== 'number') return ABSENCES[whole];
  if (typeof part === 'number') return whole > 0 ? `${partOf(part, whole)} (${perCent(part / whole)})` : partOf(part, whole);
  if (typeof part === 'object') return `${count(part.from)} to ${partOf(part.to, whole)}`;
  return `${several(whole, 'leaver')}, result ${ABSENCES[part]}`;
}

/** Who is in custody is in no share. */
function activityWords({ leavers, eet, custody, notKnown }: ActivityEvidence): string {
  const whole = typeof leavers === 'number' && typeof custody === 'number' ? leavers - custody : leavers;
  const share = shareWords(eet, whole);
  return typeof notKnown === 'number' && notKnown > 0 ? `${share}, ${count(notKnown)} not known` : share;
}
