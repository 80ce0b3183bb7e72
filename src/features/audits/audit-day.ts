import type { Tenant } from '../../database/tenant.ts';
import type { AwardEvidence, IsoDate } from '../../rating/evidence.ts';
import { onDay } from '../../ui/format.ts';
import { auditOf, listInForce, putFact, typedInSource, withAudit } from '../evidence/index.ts';
import type { Sent } from '../partnerships/index.ts';
import type { AuditPlace } from './audits.queries.ts';

/**
 * Makes the day of a signed audit evidence, in the same transaction: a rung of the rating of the quality award rests on it, and nobody types
 * it in. What was carried over about awards stays to be confirmed.
 */
export async function putAuditDay(
  tenant: Tenant,
  { by, at }: { by: Sent['by']; at: Date },
  place: AuditPlace,
  { day, name }: { day: IsoDate | null; name: string },
): Promise<void> {
  const source = typedInSource(`Audit ${day === null ? 'opened again' : 'signed'} in Waymark by ${name} on ${onDay(at)}`);
  await putFact(
    tenant,
    { by, at },
    {
      ...{ ...place, kind: 'quality-award', version: await versionOfAwards(tenant, place), staysToConfirm: true },
      make: (stood) => withAudit(stood, { auditCompletedOn: day, actionPlanAgreedOn: auditOf(stood ?? []).plan }, source),
    },
  );
}

/** Takes the day out again that a signature made. Another one, which somebody typed in or a file brought, stays. */
export async function takeAuditDayOut(
  tenant: Tenant,
  stamp: { by: Sent['by']; at: Date },
  place: AuditPlace,
  { day, name }: { day: IsoDate; name: string },
): Promise<void> {
  const [saved] = await listInForce(tenant, { ...place, kind: 'quality-award' });
  if (auditOf((saved?.fact ?? []) as AwardEvidence[]).audit === day) await putAuditDay(tenant, stamp, place, { day: null, name });
}

async function versionOfAwards(tenant: Tenant, place: AuditPlace): Promise<number> {
  const [saved] = await listInForce(tenant, { ...place, kind: 'quality-award' });
  return saved?.revision ?? 0;
}
