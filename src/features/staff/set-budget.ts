import { sendOnce } from '../../database/sent-form.ts';
import { withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { recordActivity } from '../activity-log/index.ts';
import { lockForEvidence } from '../evidence/index.ts';
import type { Sent } from '../partnerships/index.ts';
import type { StaffPlace } from './staff.queries.ts';
import { type Budget, findBudget, keepBudget } from './training.queries.ts';
import { poundWords } from './training.ts';

/** Somebody set another budget after the form was opened. Nothing was saved. */
export class BudgetChanged extends Error {
  readonly saved: Budget;
  constructor(saved: Budget) {
    super('The budget was changed after the form was opened.');
    this.saved = saved;
  }
}

/**
 * Sets the budget for training of a year. `version`: of the one that stood when the form was opened, 0 where there was none.
 * @throws BudgetChanged, CycleLocked, NotFound
 */
export async function setBudget(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { place, version, pounds }: { place: StaffPlace; version: number; pounds: number },
): Promise<void> {
  const at = now();
  await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      await lockForEvidence(tenant, place.cycle);
      const saved = await findBudget(tenant, place);
      if (saved && saved.version !== version) throw new BudgetChanged(saved);
      await keepBudget(tenant, place, { pounds, version: (saved?.version ?? 0) + 1 }, { by: by.person, at });
      const { institution } = place;
      const subject = { kind: 'institution', id: institution } as const;
      const before = saved ? { budget: poundWords(saved.pounds) } : {};
      await recordActivity(tenant, { at, by, act: 'set-training-budget', subject, institution, before, after: { budget: poundWords(pounds) } });
      return 'set';
    }),
  );
}
