import { sendOnce } from '../../database/sent-form.ts';
import { withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { recordActivity } from '../activity-log/index.ts';
import { lockForEvidence } from '../evidence/index.ts';
import { refuseIfChanged, type Sent } from '../partnerships/index.ts';
import { type CycleDetails, updateCycleDetails } from './cycle-changes.queries.ts';

export const DETAILS = ['date', 'minimumCohort'] as const;
export type Detail = (typeof DETAILS)[number];

/** The details in which two versions of a cycle differ, in the order of the page. */
export function differences(one: CycleDetails, other: CycleDetails): Detail[] {
  return DETAILS.filter((detail) => one[detail] !== other[detail]);
}

/**
 * Saves another day of judging or another smallest cohort over the version that the sender had opened.
 * @throws ChangedMeanwhile where another version stands by now, CycleLocked where the cycle is published
 */
export async function changeCycle(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { cycle: id, version, details }: { cycle: string; version: number; details: CycleDetails },
): Promise<'changed' | 'no different'> {
  const at = now();
  const subject = { kind: 'cycle', id } as const;
  const answer = await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const saved = await lockForEvidence(tenant, id);
      const changed = differences(saved, details);
      if (changed.length === 0) return 'no different';
      await refuseIfChanged(tenant, saved, { version, subject });
      await updateCycleDetails(tenant, id, details);
      const pick = (from: CycleDetails) => Object.fromEntries(changed.map((detail) => [detail, from[detail]]));
      await recordActivity(tenant, { at, by, act: 'changed-cycle', subject, before: pick(saved), after: { ...pick(details), year: saved.year } });
      return 'changed';
    }),
  );
  return answer === 'changed' ? 'changed' : 'no different';
}
