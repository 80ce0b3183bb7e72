import type { Tenant } from '../../database/tenant.ts';
import type { Audit } from './audit.ts';
import { findAuditBefore } from './audits.queries.ts';
import { type AuditHere, loadAudit } from './load-audit.ts';
import type { ReviewId } from './shipped-reviews.ts';

/** The audit of an earlier year that this one is held against. */
export interface AuditBefore {
  year: string;
  audit: Audit;
}

/** The latest earlier one by the same set of questions; null where there is none. */
export async function loadBefore(
  tenant: Tenant,
  { cycle, institution, audit }: Pick<AuditHere, 'cycle' | 'institution'> & { audit: Audit },
): Promise<AuditBefore | null> {
  const found = await findAuditBefore(tenant, { institution: institution.id, year: cycle.year, review: audit.review.id as ReviewId });
  const before = found && (await loadAudit(tenant, { cycle: found.cycle, institution: institution.id }));
  return found && before ? { year: found.year, audit: before } : null;
}
