import { sendOnce } from '../../database/sent-form.ts';
import { withTenant } from '../../database/tenant.ts';
import { readingsOf } from '../../rating/reading.ts';
import type { Parts } from '../../web/parts.ts';
import { recordActivity } from '../activity-log/index.ts';
import { insertChoice, listChoices, lockForEvidence } from '../evidence/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { frameworkOf } from '../ratings/index.ts';
import { leavesOpen } from './readings-in-play.ts';

/**
 * Chooses the recommended option of each reading that nobody chose, every choice dated and signed, and gives how many that were. What is to
 * be confirmed stays so: somebody chose it the year before. Criteria to be determined stay so too: keeping them open decides nothing.
 * @throws CycleLocked where the cycle is published
 */
export async function keepRecommended({ db, now }: Pick<Parts, 'db' | 'now'>, { partnership, by, form }: Sent, id: string): Promise<number> {
  const at = now();
  const kept = await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const cycle = await lockForEvidence(tenant, id);
      const chosen = new Set((await listChoices(tenant, id)).map(({ reading }) => reading));
      const open = readingsOf(await frameworkOf(tenant, cycle)).flatMap(({ id: reading, asks, options: [recommended] }) =>
        recommended && !chosen.has(reading) && !leavesOpen(recommended) ? [{ reading, asks, recommended }] : [],
      );
      if (open.length === 0) return '0';
      for (const { reading, recommended } of open)
        await insertChoice(tenant, id, { reading, option: recommended.id, toConfirm: false, by: by.person, at });
      const after = { choice: open.map(({ asks, recommended }) => `${asks} ${recommended.says}`).join(' '), year: cycle.year };
      await recordActivity(tenant, { at, by, act: 'kept-recommended-readings', subject: { kind: 'cycle', id }, after });
      return `${open.length}`;
    }),
  );
  return Number(kept);
}
