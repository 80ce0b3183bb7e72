import { todayOf } from '../../shared/today.ts';
import type { Parts } from '../../web/parts.ts';
import { Forbidden } from '../../web/problems.ts';
import type { Sent } from '../partnerships/index.ts';
import { signatureOf } from './audit.ts';
import { takeAuditDayOut } from './audit-day.ts';
import type { AuditPlace } from './audits.queries.ts';
import { changeAudits } from './change-audit.ts';
import { loadAudit } from './load-audit.ts';
import { insertSigning } from './signing.queries.ts';

/**
 * Opens a signed audit again, to be changed and signed anew. It does not count as completed until then.
 * @throws CycleLocked, NotFound, Forbidden where it is not signed
 */
export async function reopenAudit(
  given: Pick<Parts, 'db' | 'now'>,
  sent: Sent,
  place: AuditPlace,
  { reason, name }: { reason: string; name: string },
): Promise<void> {
  await changeAudits(given, sent, place, async ({ tenant, at, tell }) => {
    const audit = await loadAudit(tenant, place);
    const signature = audit && signatureOf(audit);
    if (!signature) throw new Forbidden();
    await insertSigning(tenant, place, { number: signature.number + 1, step: 'reopened', reason }, { by: sent.by.person, at });
    await takeAuditDayOut(tenant, { by: sent.by, at }, place, { day: todayOf(signature.at), name });
    await tell({ act: 'reopened-audit', before: { content: signature.hash }, after: { reason } });
    return 'reopened';
  });
}
