import type { Due, DueFor } from '../../../jobs/due.ts';
import type { IsoDate } from '../../../rating/evidence.ts';
import { day } from '../../../rating/words.ts';
import { daysAfter } from '../../../shared/today.ts';
import { cyclePath, latestCycle } from '../../evidence/index.ts';
import { listSurveys } from '../survey.queries.ts';
import { AUDIENCE_TITLES, type Survey } from '../survey.ts';

/** Time to remind those who have not answered. */
const DAYS_AHEAD = 7;

/** Surveys that close within a week, and those whose last day is over and that have not become evidence. */
export const dueSurveys: DueFor = async (tenant, today) => {
  const cycle = await latestCycle(tenant);
  if (!cycle) return [];
  const closing = (await listSurveys(tenant, { cycle: cycle.id })).filter((survey) => isClosing(survey, today));
  return closing.map(
    ({ institution, audience, closesOn }): Due => ({
      institution,
      kind: 'Surveys',
      what: `The survey “${AUDIENCE_TITLES[audience]}” ${closesOn < today ? `was to close on ${day(closesOn)} and is not closed yet` : `closes on ${day(closesOn)}`}`,
      on: closesOn,
      href: `${cyclePath(cycle)}/institutions/${institution}/surveys/${audience}`,
      roles: ['institution-lead', 'institution-editor', 'partnership-lead'],
    }),
  );
};

export function isClosing({ opensOn, closesOn, closedAt }: Pick<Survey, 'opensOn' | 'closesOn' | 'closedAt'>, today: IsoDate): boolean {
  return closedAt === null && opensOn <= today && closesOn <= daysAfter(today, DAYS_AHEAD);
}
