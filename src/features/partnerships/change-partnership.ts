import { sendOnce } from '../../database/sent-form.ts';
import { withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { recordActivity } from '../activity-log/index.ts';
import { refuseIfChanged } from './changed-meanwhile.ts';
import { differences, pick } from './differences.ts';
import { getPartnershipToChange, updatePartnership } from './partnership.queries.ts';
import type { PartnershipDetails } from './partnership.ts';
import type { Sent } from './sent.ts';

/**
 * Saves new details over those of the version that the sender had opened. Details that are no different change nothing.
 * @throws ChangedMeanwhile where another version stands by now
 */
export async function changePartnership(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { version, details }: { version: number; details: PartnershipDetails },
): Promise<'changed' | 'no different'> {
  const at = now();
  const subject = { kind: 'partnership', id: partnership } as const;
  const answer = await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const saved = await getPartnershipToChange(tenant);
      const changed = differences(saved, details);
      if (changed.length === 0) return 'no different';
      await refuseIfChanged(tenant, saved, { version, subject });
      await updatePartnership(tenant, details);
      await recordActivity(tenant, { at, by, act: 'changed-partnership', subject, before: pick(saved, changed), after: pick(details, changed) });
      return 'changed';
    }),
  );
  return answer === 'changed' ? 'changed' : 'no different';
}
