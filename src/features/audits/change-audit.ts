import { sendOnce } from '../../database/sent-form.ts';
import { type Tenant, withTenant } from '../../database/tenant.ts';
import type { Parts } from '../../web/parts.ts';
import { Forbidden, NotFound } from '../../web/problems.ts';
import { recordActivity } from '../activity-log/index.ts';
import { type Cycle, lockForEvidence } from '../evidence/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { type Audit, signatureOf } from './audit.ts';
import type { AuditPlace } from './audits.queries.ts';
import { loadAudit } from './load-audit.ts';

/** The audit was signed meanwhile: nothing in it changes until it is opened again. */
export class AuditSigned extends Forbidden {}

export interface Changing {
  tenant: Tenant;
  cycle: Cycle;
  at: Date;
  /** Writes the line of the activity log. */
  tell(line: Pick<Parameters<typeof recordActivity>[1], 'act' | 'before' | 'after'>): Promise<void>;
}

/**
 * Runs an act on the audits of a cycle once, in one transaction in which no other changes its evidence.
 * @throws CycleLocked, NotFound
 */
export async function changeAudits(
  { db, now }: Pick<Parts, 'db' | 'now'>,
  { partnership, by, form }: Sent,
  { cycle: id, institution }: AuditPlace,
  act: (changing: Changing) => Promise<string>,
): Promise<string> {
  const at = now();
  return withTenant(db, partnership, (tenant) =>
    sendOnce(tenant.sql, { person: by.person, form, now: at }, async () => {
      const cycle = await lockForEvidence(tenant, id);
      const subject = { kind: 'institution', id: institution } as const;
      return act({ tenant, cycle, at, tell: (line) => recordActivity(tenant, { at, by, institution, subject, ...line }) });
    }),
  );
}

/** The audit as it stands, to be changed. @throws NotFound, AuditSigned */
export async function unsignedAudit(tenant: Tenant, place: AuditPlace): Promise<Audit> {
  const audit = await loadAudit(tenant, place);
  if (!audit) throw new NotFound();
  if (signatureOf(audit)) throw new AuditSigned();
  return audit;
}
