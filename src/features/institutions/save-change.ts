import { sendOnce } from '../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { type Act, recordActivity } from '../activity-log/index.ts';
import { refuseIfChanged, type Sent } from '../partnerships/index.ts';
import { findInstitution, lockInstitutions } from './institution.queries.ts';
import type { Institution } from './institution.ts';

/** A change of an institution, over the version that the sender had opened. */
export interface Change {
  id: string;
  version: number;
  act: Act;
  /** What would be different, as the log keeps it; null where nothing would. */
  differs(tenant: Tenant, saved: Institution): Promise<{ before: Record<string, unknown>; after: Record<string, unknown> } | null>;
  save(tenant: Tenant): Promise<void>;
}

/**
 * Changes an institution once for one sent form, while nobody else changes one of the partnership. What is no different changes nothing, whoever
 * has saved meanwhile.
 * @throws ChangedMeanwhile where another version stands by now, NotFound
 */
export async function saveChange(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { id, version, act, differs, save }: Change,
): Promise<'changed' | 'no different'> {
  const at = now();
  const subject = { kind: 'institution', id } as const;
  const answer = await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      await lockInstitutions(tenant);
      const saved = await findInstitution(tenant, id);
      if (!saved) throw new NotFound();
      const different = await differs(tenant, saved);
      if (!different) return 'no different';
      await refuseIfChanged(tenant, saved, { version, subject });
      await save(tenant);
      await recordActivity(tenant, { at, by, act, subject, institution: id, ...different });
      return 'changed';
    }),
  );
  return answer === 'changed' ? 'changed' : 'no different';
}
