import { sendOnce } from '../../database/sent-form.ts';
import { withTenant } from '../../database/tenant.ts';
import type { AcademicYear } from '../../rating/evidence.ts';
import type { Parts } from '../../web/parts.ts';
import { recordActivity } from '../activity-log/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { lockBoth } from './confirm-import.ts';
import { updateLeaverYear } from './import.queries.ts';
import { nameOf } from './import.ts';
import type { ImportPlace } from './import-params.ts';

/** Says which leavers a file is about, or which of those that it has the cycle takes. @throws CycleLocked, NotFound */
export async function chooseLeavers(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { place, leavers }: { place: ImportPlace; leavers: AcademicYear },
): Promise<void> {
  const at = now();
  await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const { imported } = await lockBoth(tenant, place);
      if (imported.state !== 'ready' || imported.leaverYear === leavers) return 'no different';
      await updateLeaverYear(tenant, imported.id, leavers);
      const [before, after] = [{ leavers: imported.leaverYear }, { file: nameOf(imported), leavers }];
      await recordActivity(tenant, { at, by, act: 'chose-leavers', subject: { kind: 'import', id: imported.id }, before, after });
      return 'chosen';
    }),
  );
}
