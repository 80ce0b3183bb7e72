import { todayOf } from '../../shared/today.ts';
import type { Parts } from '../../web/parts.ts';
import { listInForce } from '../evidence/index.ts';
import { findInstitution } from '../institutions/index.ts';
import type { Sent } from '../partnerships/index.ts';
import { putAuditDay } from './audit-day.ts';
import type { AuditPlace } from './audits.queries.ts';
import { type Changing, changeAudits, unsignedAudit } from './change-audit.ts';
import { isComplete, overviewOf } from './overview.ts';
import { hashOf, signedContent } from './signed-content.ts';
import { insertSigning } from './signing.queries.ts';

/** What was to be signed is not what was shown: somebody changed it meanwhile, or it is not complete. Nothing was signed. */
export class NotAsShown extends Error {}

/**
 * Signs an audit for the institution, from then on locked. The day becomes evidence in the same transaction.
 * @throws NotAsShown, CycleLocked, NotFound, AuditSigned
 */
export async function signAudit(
  given: Pick<Parts, 'db' | 'now'>,
  sent: Sent,
  place: AuditPlace,
  { hash, name }: { hash: string; name: string },
): Promise<void> {
  await changeAudits(given, sent, place, async (changing) => {
    const { tenant, at, tell } = changing;
    const { content, number } = await toSign(changing, place, hash);
    await insertSigning(tenant, place, { number, step: 'signed', content, hash }, { by: sent.by.person, at });
    await putAuditDay(tenant, { by: sent.by, at }, place, { day: todayOf(at), name });
    await tell({ act: 'signed-audit', after: { content: hash } });
    return 'signed';
  });
}

async function toSign({ tenant, cycle }: Changing, place: AuditPlace, hash: string) {
  const audit = await unsignedAudit(tenant, place);
  const institution = await findInstitution(tenant, place.institution);
  const [staff = null] = await listInForce(tenant, { ...place, kind: 'staff' });
  if (!institution || !isComplete(overviewOf({ audit, staff }))) throw new NotAsShown();
  const content = signedContent({ audit, staff, institution, cycle });
  if (hashOf(content) !== hash) throw new NotAsShown();
  return { content, number: audit.signings.length + 1 };
}
