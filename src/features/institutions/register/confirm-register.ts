import { randomUUID } from 'node:crypto';
import { sendOnce } from '../../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../../database/tenant.ts';
import type { Parts } from '../../../web/parts.ts';
import { NotFound } from '../../../web/problems.ts';
import { recordActivity } from '../../activity-log/index.ts';
import type { Sent } from '../../partnerships/index.ts';
import { detailsOf, differences, pick } from '../differences.ts';
import { insertInstitutions, listInstitutions, lockInstitutions, updateInstitution } from '../institution.queries.ts';
import type { Institution, InstitutionDetails } from '../institution.ts';
import { compareRegister } from './compare-register.ts';
import type { FoundInstitutions } from './listed.ts';
import { type Plan, planChosen } from './plan-chosen.ts';
import { type Chosen, nameOfComparison } from './register.form.ts';
import { insertRegisterImport } from './register-import.queries.ts';
import type { Brought } from './register-import.ts';
import { loadRegisterUpload } from './register-upload.ts';

/** Something else would be done by now than what the lead has seen. Thrown in the transaction, so that nothing of it stays. */
export class ComparisonChanged extends Error {}

/** What was ticked cannot all be done, and why. Thrown in the transaction, so that nothing of it stays. */
export class CannotAll extends Error {}

export interface Confirmed {
  /** What was done, to be looked at and taken back; null where nothing was different. */
  import: string | null;
  added: number;
  changed: number;
}

/**
 * Adds and changes what the lead ticked: all of it or nothing.
 * @throws NotFound where the upload is kept no more, ComparisonChanged, CannotAll
 */
export async function confirmRegister(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { upload: id, seen, chosen }: { upload: string; seen: string; chosen: Chosen },
): Promise<Confirmed> {
  const at = now();
  const answer = await withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      await lockInstitutions(tenant);
      const upload = await loadRegisterUpload(tenant, id, at);
      if (!upload?.found) throw new NotFound();
      const institutions = await listInstitutions(tenant);
      const comparison = compareRegister(upload.found, institutions);
      if (nameOfComparison(comparison) !== seen) throw new ComparisonChanged();
      const plan = planChosen(comparison, institutions, chosen);
      if ('wrong' in plan) throw new CannotAll(plan.wrong);
      const done = await carryOut(tenant, plan, { at, by, found: upload.found });
      return JSON.stringify({ import: done, added: plan.added.length, changed: plan.changed.length } satisfies Confirmed);
    }),
  );
  return JSON.parse(answer) as Confirmed;
}

interface Doing {
  at: Date;
  by: Sent['by'];
  found: FoundInstitutions;
}

async function carryOut(tenant: Tenant, plan: Plan, doing: Doing): Promise<string | null> {
  const { at, by, found } = doing;
  const added = plan.added.map((details) => ({ id: randomUUID(), details }));
  if (added.length === 0 && plan.changed.length === 0) return null;
  const files = found.files.map(({ name, sha256 }) => `${name} (SHA-256 ${sha256})`);
  const after = { files, added: added.length, changed: plan.changed.length };
  await recordActivity(tenant, { at, by, act: 'imported-institutions', subject: { kind: 'partnership', id: tenant.partnership }, after });
  if (added.length > 0) await insertInstitutions(tenant, added, at);
  for (const { id, details } of added) {
    const subject = { kind: 'institution', id } as const;
    await recordActivity(tenant, { at, by, act: 'added-institution', subject, institution: id, after: { ...details } });
  }
  for (const { institution, details } of plan.changed) await change(tenant, institution, details, doing);
  const id = randomUUID();
  await insertRegisterImport(tenant, {
    id,
    files: found.files.map(({ name, sha256 }) => ({ name, sha256 })),
    brought: { added, changed: changesOf(plan) },
    by: by.person,
    at,
  });
  return id;
}

function changesOf({ changed }: Plan): Brought['changed'] {
  return changed.map(({ institution, details }) => {
    const fields = differences(institution, details);
    return { id: institution.id, fields, before: detailsOf(institution), after: detailsOf(details) };
  });
}

async function change(tenant: Tenant, institution: Institution, details: InstitutionDetails, { at, by }: Doing): Promise<void> {
  const { id } = institution;
  const fields = differences(institution, details);
  await updateInstitution(tenant, id, details);
  const [before, after] = [pick(institution, fields), pick(details, fields)];
  await recordActivity(tenant, { at, by, act: 'changed-institution', subject: { kind: 'institution', id }, institution: id, before, after });
}
