import type { Signable } from '../../action-plan/index.ts';
import type { Tenant } from '../../database/tenant.ts';
import type { Signing } from './audit.ts';
import type { AuditPlace } from './audits.queries.ts';

/** Every signature and every opening again, the oldest first. */
export async function listSignings({ sql, partnership }: Tenant, { cycle, institution }: AuditPlace): Promise<Signing[]> {
  const rows = await sql
    .selectFrom('audit_signing as s')
    .leftJoin('person as p', 'p.id', 's.done_by')
    .select(['s.number', 's.step', 's.reason', 's.content_hash as hash', 's.done_at as at', 'p.name as by'])
    .where('s.partnership_id', '=', partnership)
    .where('s.cycle_id', '=', cycle)
    .where('s.institution_id', '=', institution)
    .orderBy('s.number')
    .execute();
  return rows as Signing[];
}

/** The last step of each audit of a cycle, by institution. */
export async function listLastSignings(
  { sql, partnership }: Tenant,
  cycle: string,
): Promise<{ institution: string; step: Signing['step']; at: Date }[]> {
  return sql
    .selectFrom('audit_signing')
    .distinctOn('institution_id')
    .select(['institution_id as institution', 'step', 'done_at as at'])
    .where('partnership_id', '=', partnership)
    .where('cycle_id', '=', cycle)
    .orderBy('institution_id')
    .orderBy('number', 'desc')
    .execute();
}

type NextStep = { number: number } & ({ step: 'signed'; content: Signable; hash: string } | { step: 'reopened'; reason: string });

/** Adds a step. Two at once cannot both be the next. */
export async function insertSigning(
  { sql, partnership }: Tenant,
  { cycle, institution }: AuditPlace,
  next: NextStep,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  const signed = next.step === 'signed';
  await sql
    .insertInto('audit_signing')
    .values({
      ...{ partnership_id: partnership, cycle_id: cycle, institution_id: institution, number: next.number, step: next.step },
      reason: signed ? null : next.reason,
      content: signed ? JSON.stringify(next.content) : null,
      content_hash: signed ? next.hash : null,
      ...{ done_by: by, done_at: at },
    })
    .execute();
}
