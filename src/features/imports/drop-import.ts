import { sendOnce } from '../../database/sent-form.ts';
import { withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { NotFound } from '../../web/problems.ts';
import { recordActivity } from '../activity-log/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { lockImport, updateDropped } from './import.queries.ts';
import { nameOf } from './import.ts';
import { foundImport, type ImportPlace } from './import-params.ts';

/** Throws away what was read from a file that does not count. @throws NotFound */
export async function dropImport(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  place: ImportPlace,
): Promise<'dropped' | 'counts'> {
  const at = now();
  const answer = await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const { cycle } = await foundImport(tenant, place);
      const imported = await lockImport(tenant, { cycle: cycle.id, import: place.import });
      if (!imported) throw new NotFound();
      if (imported.state === 'confirmed' || imported.state === 'undone') return 'counts';
      if (imported.state === 'dropped') return 'dropped';
      await updateDropped(tenant, imported.id);
      const after = { file: nameOf(imported), cycle: cycle.year };
      await recordActivity(tenant, { at, by, act: 'dropped-import', subject: { kind: 'import', id: imported.id }, after });
      return 'dropped';
    }),
  );
  return answer === 'counts' ? 'counts' : 'dropped';
}
