import { sendOnce } from '../../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../../database/tenant.ts';
import type { Parts } from '../../../web/parts.ts';
import { NotFound } from '../../../web/problems.ts';
import { recordActivity } from '../../activity-log/index.ts';
import type { Sent } from '../../partnerships/index.ts';
import { pick } from '../differences.ts';
import { deleteInstitutions, listInstitutions, lockInstitutions, updateInstitution } from '../institution.queries.ts';
import { planTakeBack, type TakeBack } from './plan-take-back.ts';
import { findRegisterImport, listHanging, updateTakenBack } from './register-import.queries.ts';
import type { RegisterImport } from './register-import.ts';

/** What taking it back would do by now. */
export async function loadTakeBack(tenant: Tenant, { brought }: RegisterImport): Promise<TakeBack> {
  const added = brought.added.map(({ id }) => id);
  return planTakeBack(brought, await listInstitutions(tenant), await listHanging(tenant, added));
}

/**
 * Takes back what an import brought, as far as that can be done at this moment; what stays is kept with the import, and why.
 * @throws NotFound
 */
export async function takeBackRegister(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  id: string,
): Promise<'taken back' | 'nothing'> {
  const at = now();
  const answer = await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      await lockInstitutions(tenant);
      const imported = await findRegisterImport(tenant, id);
      if (!imported) throw new NotFound();
      const plan = await loadTakeBack(tenant, imported);
      if (imported.undoneAt !== null || plan.remove.length + plan.restore.length === 0) return 'nothing';
      await carryOut(tenant, imported, plan, { at, by });
      await updateTakenBack(tenant, id, { by: by.person, at, stayed: plan.stays });
      return 'taken back';
    }),
  );
  return answer === 'taken back' ? 'taken back' : 'nothing';
}

async function carryOut(tenant: Tenant, { files, brought }: RegisterImport, plan: TakeBack, { at, by }: { at: Date; by: Sent['by'] }) {
  const { remove, restore, stays } = plan;
  const after = {
    files: files.map(({ name, sha256 }) => `${name} (SHA-256 ${sha256})`),
    removed: remove.length,
    restored: restore.length,
    stayed: stays.map(({ name }) => name),
  };
  await recordActivity(tenant, { at, by, act: 'took-back-institutions', subject: { kind: 'partnership', id: tenant.partnership }, after });
  for (const { id, name, urn } of remove)
    await recordActivity(tenant, {
      ...{ at, by, act: 'removed-institution', subject: { kind: 'institution', id }, institution: id },
      before: { name, urn },
    });
  await deleteInstitutions(
    tenant,
    remove.map(({ id }) => id),
  );
  for (const { institution, details } of restore) {
    const { id } = institution;
    const fields = brought.changed.find((change) => change.id === id)?.fields ?? [];
    await updateInstitution(tenant, id, details);
    const [before, restored] = [pick(institution, fields), pick(details, fields)];
    await recordActivity(tenant, {
      at,
      by,
      act: 'changed-institution',
      subject: { kind: 'institution', id },
      institution: id,
      before,
      after: restored,
    });
  }
}
