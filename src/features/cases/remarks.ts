import type { Problem } from '../../evidence/problem.ts';
import type { AwardEvidence, CityEvidence, IsoDate } from '../../rating/evidence.ts';
import { all, day as dayWords } from '../../rating/words.ts';
import { nameOf } from './institution-name.ts';

/** What is not wrong by any rule, and yet somebody should look at it before the ratings are used. */
export function remarks(city: CityEvidence): Problem[] {
  const { institutions, date } = city;
  return [...institutions.flatMap(({ awards }) => awards.flatMap((award) => [...later(award, date), ...neverLapses(award)])), ...derivable(city)];
}

/** Facts dated after the day that awards are judged on. */
function later(award: AwardEvidence, date: IsoDate): Problem[] {
  const dated: [column: string, what: string, day: IsoDate | null][] = [
    ['awarded_on', 'The award was given', award.status === 'held' ? award.awardedOn : null],
    ['audit_completed_on', 'The IAG audit was completed', award.auditCompletedOn],
    ['action_plan_agreed_on', 'The action plan was agreed', award.actionPlanAgreedOn],
  ];
  return dated.flatMap(([column, what, day]): Problem[] => {
    if (!day || day <= date) return [];
    const { file, line } = award.source;
    const message = `${what} on ${dayWords(day)}, after the day of this cycle (${dayWords(date)}). It is counted; check the date.`;
    return [{ severity: 'warning', file, line, column, message }];
  });
}

function neverLapses({ status, awardedOn, expiresOn, source: { file, line } }: AwardEvidence): Problem[] {
  if (status !== 'held' || awardedOn || expiresOn) return [];
  const message = 'The award is held, and no day says since when or until when: it can never lapse. Add the day on which it expires.';
  return [{ severity: 'notice', file, line, column: 'expires_on', message }];
}

/**
 * Institutions too small to rate are part of the city average, whose counts stand in every explanation: what the others have
 * can be taken away from it. The partnership may know that; the public may not.
 */
function derivable({ institutions, minimumCohort }: CityEvidence): Problem[] {
  const small = institutions.filter(
    ({ activity }) => typeof activity?.leavers === 'number' && activity.leavers > 0 && activity.leavers < minimumCohort,
  );
  const [first] = small;
  if (!first?.activity) return [];
  const message = `${all(small.map(nameOf))} ${small.length === 1 ? 'has' : 'have'} fewer than ${minimumCohort} leavers and ${small.length === 1 ? 'is' : 'are'} not rated, but ${small.length === 1 ? 'counts' : 'count'} in the city average. From the counts of the others ${small.length === 1 ? 'its figure' : 'their figures'} can be worked out: keep the result within the partnership, and do not publish it as it is.`;
  return [{ severity: 'warning', file: first.activity.source.file, line: null, column: null, message }];
}
