import { sendOnce } from '../../database/sent-form.ts';
import { withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { recordActivity } from '../activity-log/index.ts';
import { lockCycle } from '../evidence/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { updateCycleState } from './cycle-changes.queries.ts';

/** Opens a published cycle for a correction. What was published stays as it is and readable; publishing again makes the next version. */
export async function beginCorrection(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { cycle: id, reason }: { cycle: string; reason: string },
): Promise<'begun' | 'not published'> {
  const at = now();
  const answer = await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const cycle = await lockCycle(tenant, id);
      if (!cycle) throw new NotFound();
      if (cycle.state !== 'published') return 'not published';
      await updateCycleState(tenant, id, { state: 'open', correcting: reason });
      await recordActivity(tenant, { at, by, act: 'began-correction', subject: { kind: 'cycle', id }, after: { year: cycle.year, reason } });
      return 'begun';
    }),
  );
  return answer === 'begun' ? 'begun' : 'not published';
}
