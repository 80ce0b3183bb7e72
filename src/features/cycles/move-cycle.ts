import { sendOnce } from '../../database/sent-form.ts';
import { withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { recordActivity } from '../activity-log/index.ts';
import { type CycleState, lockCycle } from '../evidence/index.ts';
import { lockInputs, type Sent } from '../partnerships/index.ts';
import { updateCycleState } from './cycle-changes.queries.ts';
import { loadMissing } from './load-missing.ts';
import { moveBetween, titleOf } from './steps.ts';
import { saysOf } from './whats-missing.ts';

export type Moved = 'moved' | 'moved meanwhile';

/** Moves a cycle one step forward, or back with a reason. What is still missing is recorded and stops nobody. */
export async function moveCycle(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { cycle: id, from, to, reason }: { cycle: string; from: string; to: CycleState; reason: string | null },
): Promise<Moved> {
  const at = now();
  const answer = await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async (): Promise<Moved> => {
      const cycle = await lockCycle(tenant, id);
      if (!cycle) throw new NotFound();
      if (cycle.state !== from || moveBetween(cycle.state, to) === null) return 'moved meanwhile';
      await lockInputs(tenant);
      const missing = reason === null ? saysOf(await loadMissing(tenant, cycle, at)) : [];
      await updateCycleState(tenant, id, { state: to, correcting: cycle.correcting });
      const [before, after] = [{ state: titleOf(cycle.state) }, { state: titleOf(to), reason, missing }];
      await recordActivity(tenant, { at, by, act: 'moved-cycle', subject: { kind: 'cycle', id }, before, after: { ...after, year: cycle.year } });
      return 'moved';
    }),
  );
  return answer === 'moved' ? 'moved' : 'moved meanwhile';
}
