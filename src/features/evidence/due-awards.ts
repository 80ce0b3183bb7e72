import type { Due, DueFor } from '../../jobs/due.ts';
import type { AwardEvidence, IsoDate } from '../../rating/evidence.ts';
import { day } from '../../rating/words.ts';
import { daysAfter } from '../../shared/today.ts';
import { listInstitutions } from '../institutions/index.ts';
import { belongsTo } from './assemble-cycle.ts';
import { listInForce } from './evidence.queries.ts';
import { latestCycle } from './latest-cycle.ts';
import { evidencePath } from './place.ts';

/** A renewal takes about a term. */
const DAYS_AHEAD = 90;
/** Whoever has let it lapse for so long knows. */
const DAYS_AFTER = 90;

/** Awards that are held and expire soon, or have expired and not been renewed. */
export const dueAwards: DueFor = async (tenant, today) => {
  const cycle = await latestCycle(tenant);
  if (!cycle) return [];
  const here = new Set((await listInstitutions(tenant)).filter((one) => belongsTo(one, cycle)).map(({ id }) => id));
  const facts = await listInForce(tenant, { cycle: cycle.id, kind: 'quality-award' });
  return facts.flatMap(({ institution, fact }): Due[] => {
    if (institution === null || !here.has(institution)) return [];
    const href = evidencePath(cycle, institution);
    return expiring(fact as AwardEvidence[], today).map(({ award, on }) => ({
      institution,
      kind: 'Quality awards',
      what: `${award} ${on < today ? 'expired' : 'expires'} on ${day(on)}`,
      on,
      href,
      roles: ['institution-lead', 'institution-editor', 'partnership-lead', 'partnership-analyst'],
    }));
  });
};

/** Those whose last day is near enough to matter, before it and after. */
export function expiring(awards: readonly AwardEvidence[], today: IsoDate): { award: string; on: IsoDate }[] {
  const [from, until] = [daysAfter(today, -DAYS_AFTER), daysAfter(today, DAYS_AHEAD)];
  return awards.flatMap(({ award, status, expiresOn: on }) => (status === 'held' && on !== null && on >= from && on <= until ? [{ award, on }] : []));
}
