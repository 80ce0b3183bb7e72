import { sendOnce } from '../../database/sent-form.ts';
import { withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { recordActivity } from '../activity-log/index.ts';
import { nextRevision, undoEvidenceOfImport } from '../evidence/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { lockBoth } from './confirm-import.ts';
import { updateUndone } from './import.queries.ts';
import { nameOf } from './import.ts';
import type { ImportPlace } from './import-params.ts';
import { ratingsChangedBy } from './rating-changes.ts';

/**
 * Takes back all that an import brought: what stood before counts again, and what came later still does.
 * @throws CycleLocked once the cycle is published, NotFound
 */
export async function undoImport(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  place: ImportPlace,
): Promise<'undone' | 'does not count'> {
  const at = now();
  const answer = await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const { cycle, imported } = await lockBoth(tenant, place);
      if (imported.state !== 'confirmed') return 'does not count';
      const { id, progress } = imported;
      const changes = await ratingsChangedBy(tenant, cycle, at, async () => {
        const revision = await nextRevision(tenant, cycle.id);
        await undoEvidenceOfImport(tenant, { import: id, revision });
      });
      await updateUndone(tenant, id, { by: by.person, at, progress: { ...progress, changes } });
      const after = { file: nameOf(imported), cycle: cycle.year, ratingsChanged: changes.length };
      await recordActivity(tenant, { at, by, act: 'undid-import', subject: { kind: 'import', id }, after });
      return 'undone';
    }),
  );
  return answer === 'undone' ? 'undone' : 'does not count';
}
